"""What a customer may be asked about: every subject, its type and where it applies."""

from schemas.vocabulary.term import Subject, Term, Vocabulary

SUBJECT_TYPES = Vocabulary(
    "subject_types",
    "What a person does with a subject",
    Term("have", "Have", "To have ready."),
    Term("tell", "Tell", "To say or type in."),
    Term("check", "Check", "To be checked by the carrier."),
    Term("pay", "Pay", "To pay."),
    Term("do", "Do", "To do."),
    Term("know", "Know", "To know."),
)

PORTING = {"action": ("port_in", "port_out")}
PORTING_IN = {"action": ("port_in",)}
PORTING_OUT = {"action": ("port_out",)}
OWN_PHONE = {"device": ("own",)}
ON_ESIM = {"sim": ("esim",)}
ON_A_CARD = {"sim": ("physical",)}

SUBJECTS = Vocabulary(
    "subjects",
    "Subjects",
    # have
    Subject(
        "government_photo_id",
        "Government-issued photo ID",
        "An unexpired document with a photo issued by a government.",
        "have",
        documents=True,
    ),
    Subject(
        "prc_resident_id",
        "Chinese resident ID card",
        "The national identity card of mainland China, as an upload or shown.",
        "have",
        law_decides=True,
    ),
    Subject("proof_of_address", "Proof of address", "A paper that shows where one lives.", "have", documents=True),
    Subject(
        "eligibility_documents",
        "Proof of eligibility",
        "A paper that shows that one may have a plan or a discount.",
        "have",
        documents=True,
    ),
    Subject("payment_method", "Way to pay", "A card, bank account, wallet or cash that the carrier takes.", "have"),
    Subject("us_payment_card", "US payment card", "A credit or debit card issued in the United States.", "have"),
    Subject(
        "unlocked_device",
        "Unlocked phone",
        "A phone that is free of another carrier's SIM lock.",
        "have",
        applies=OWN_PHONE,
    ),
    Subject("compatible_device", "Compatible phone", "A phone that works with this network and SIM.", "have"),
    Subject("existing_home_internet", "Home internet service", "Home internet from the same company.", "have"),
    Subject("sim_card", "SIM card at hand", "The physical card, before activation.", "have", applies=ON_A_CARD),
    Subject("qr_code", "eSIM QR code", "The code that installs the eSIM.", "have", applies=ON_ESIM),
    # tell
    Subject("name_on_account", "Name on the account", "The name of the person who is responsible for the line.", "tell"),
    Subject("date_of_birth", "Date of birth", "The customer's birth date.", "tell"),
    Subject("ssn", "Social Security number", "The US Social Security number or its last digits.", "tell"),
    Subject(
        "tribal_id_number",
        "Tribal ID number",
        "A number issued by a Native American Tribe; Lifeline takes it in place of an SSN.",
        "tell",
        applies={"plan": ("lifeline",)},
    ),
    Subject("email", "Email address", "An address to which the carrier writes.", "tell"),
    Subject("contact_phone", "Another phone number", "A number at which the customer can be reached.", "tell"),
    Subject("us_address", "US address", "A home, service or delivery address in the United States.", "tell"),
    Subject("billing_address", "Billing address", "The address that belongs to the way to pay or to the bill.", "tell"),
    Subject("billing_zip", "ZIP code", "A US postal code.", "tell"),
    Subject("e911_address", "Emergency (911) address", "The address that 911 sees for calls over Wi-Fi.", "tell"),
    Subject("phone_number", "Number to transfer", "The number that moves.", "tell", applies=PORTING),
    Subject("old_carrier", "Old carrier", "The name of the carrier that is left.", "tell", applies=PORTING_IN),
    Subject("account_number", "Account number", "The account number at the old carrier.", "tell", applies=PORTING),
    Subject(
        "transfer_pin",
        "Transfer PIN",
        "The code that lets a number leave the old carrier.",
        "tell",
        applies=PORTING,
    ),
    Subject("account_pin", "Account PIN", "A code that protects the account.", "tell"),
    Subject("security_answers", "Security questions", "Answers that only the customer should know.", "tell"),
    Subject("one_time_code", "One-time code", "A code sent by text or email and typed in once.", "tell"),
    Subject("imei", "IMEI", "The serial number of a phone.", "tell"),
    Subject("eid", "EID", "The serial number of a phone's eSIM chip.", "tell", applies=ON_ESIM),
    Subject("iccid", "ICCID", "The serial number of a SIM.", "tell"),
    Subject("activation_code", "Activation code", "A code that comes with a SIM kit.", "tell"),
    Subject(
        "business_tax_id",
        "Business tax ID",
        "The federal tax number of a business (EIN).",
        "tell",
        applies={"plan": ("business",)},
    ),
    # check
    Subject(
        "real_name_registration",
        "Real-name registration",
        "A duty in law to have one's identity checked and recorded before a line may work (实名认证).",
        "check",
        law_decides=True,
    ),
    Subject("identity_check", "Identity check", "The carrier makes sure who the customer is.", "check"),
    Subject("credit_check", "Credit check", "A look at the customer's credit history.", "check"),
    Subject("minimum_age", "Minimum age", "The age from which one may open an account.", "check"),
    Subject(
        "lifeline_eligibility",
        "Lifeline eligibility",
        "Being entitled to the federal discount.",
        "check",
        applies={"plan": ("lifeline",)},
    ),
    Subject("service_area", "Service area", "Living where the carrier sells.", "check"),
    Subject("transferable_number", "Transferable number", "The number can be moved.", "check", applies=PORTING_IN),
    Subject("paid_account", "Paid account", "Nothing is owed to the carrier.", "check"),
    # pay
    Subject("activation_fee", "Activation fee", "A one-time charge for starting a line.", "pay"),
    Subject("deposit", "Deposit", "Money that the carrier holds against unpaid bills.", "pay"),
    Subject("upfront_payment", "Payment up front", "The first plan period is paid before service starts.", "pay"),
    Subject("sim_fee", "SIM fee", "The price of the SIM or eSIM itself.", "pay"),
    Subject(
        "number_transfer_fee",
        "Number transfer fee",
        "A charge for moving a number.",
        "pay",
        applies=PORTING,
    ),
    Subject("reactivation_fee", "Reactivation fee", "A charge for reviving a line.", "pay"),
    # do
    Subject("account", "Online account", "To open an account with the carrier online.", "do"),
    Subject("app", "Carrier's app", "To use the carrier's app.", "do"),
    Subject("wifi", "Wi-Fi connection", "To be on Wi-Fi while activating.", "do"),
    Subject("selfie", "Picture of oneself", "To take a picture of one's own face.", "do"),
    Subject("delivery_signature", "Signature at delivery", "To sign when the parcel comes.", "do"),
    Subject("signed_agreement", "Signed agreement", "To sign a contract or form.", "do"),
    Subject("autopay", "Automatic payment", "To let the carrier charge every period.", "do"),
    Subject("number_lock_off", "Transfer lock off", "To switch off port-out protection.", "do", applies=PORTING_OUT),
    Subject("active_old_line", "Old line kept on", "To keep the old line until the number has moved.", "do", applies=PORTING),
    # know
    Subject("activation_time", "Activation time", "How long it takes until the line works.", "know"),
    Subject("activation_channel", "Where to activate", "Where a line can be activated.", "know"),
    Subject("activation_location", "Activation outside the US", "Whether a line can be started abroad.", "know"),
    Subject("delivery_time", "Delivery time", "How long a SIM or phone takes to come.", "know"),
    Subject("line_limit", "Line limit", "How many lines one customer may have.", "know"),
    Subject("contract", "Contract", "How long one is bound, and how one leaves.", "know"),
    Subject("refund", "Refund", "When money comes back.", "know"),
    Subject("plan_price", "Plan price", "What the plan costs.", "know"),
    Subject("monthly_fees", "Monthly fees", "Taxes and fees on top of the plan.", "know"),
    Subject("discount", "Discount", "A lower price and its conditions.", "know"),
    Subject("balance", "Balance", "Money on a prepaid line.", "know"),
    Subject("usage_requirement", "Use it or lose it", "What keeps a line or a number alive.", "know"),
    Subject("roaming", "Use abroad", "What works outside the United States.", "know"),
    Subject("tourist_use", "Use by visitors", "What is sold to people on a short stay.", "know"),
    Subject("host_network", "Host network", "The network on which the line runs.", "know"),
    Subject("device_unlock", "Unlock policy", "When a phone sold by the carrier is unlocked.", "know"),
    Subject("plan_change", "Plan change", "How a line moves to another plan.", "know"),
    Subject("lifeline_benefit", "Lifeline benefit", "What a Lifeline customer gets.", "know"),
    Subject("privacy", "Handling of personal data", "What becomes of the data that is asked for.", "know"),
    Subject("wifi_calling", "Wi-Fi calling", "Calls over Wi-Fi.", "know"),
)

CORE_SUBJECTS = Vocabulary(
    "core_subjects",
    "Subjects that are answered when none is named",
    *(
        SUBJECTS[name]
        for name in (
            "government_photo_id",
            "ssn",
            "credit_check",
            "deposit",
            "email",
            "us_address",
            "payment_method",
            "us_payment_card",
            "minimum_age",
            "unlocked_device",
            "compatible_device",
            "account_number",
            "transfer_pin",
            "account_pin",
            "activation_fee",
            "activation_time",
            "real_name_registration",
            "prc_resident_id",
        )
    ),
)
