"""/v1/carriers/{carrier}/answers: what a carrier asks for in a case."""

from typing import Any

from schemas.answer import AnswerSchema
from schemas.vocabulary.documents import DOCUMENTS
from schemas.vocabulary.subjects import CORE_SUBJECTS, SUBJECTS
from service.http.area import Area
from service.http.envelope import Query, many, whole
from service.http.links import linked_answer
from service.http.query import AnyOf, CaseQuerySchema, case_of, kept_fields
from service.http.shelf import dataset, find_carrier
from service.reference.answers import answer
from service.reference.cases import asked
from service.reference.offers import offered

answers = Area("Answers", "What a carrier asks for in a case, with the source.")


class AnswersQuerySchema(CaseQuerySchema):
    """Which subjects, in which case."""

    subject = AnyOf(SUBJECTS, "Subjects; the core list if left out.")
    document = AnyOf(DOCUMENTS, "Documents: will each of them do?")
    kept = kept_fields(AnswerSchema)


@answers.get("/carriers/<carrier>/answers")
@answers.arguments(AnswersQuerySchema, location="query")
@answers.response(200, many("AnswersReply", AnswerSchema))
def list_answers(query: Query, carrier: str) -> dict[str, Any]:
    """Answer what a carrier asks for in a case, one row a subject"""
    found, case = find_carrier(carrier), case_of(query)
    rows = [
        linked_answer(answer(dataset, carrier, subject, case, query.get("document", ())))
        for subject in query.get("subject", CORE_SUBJECTS)
    ]
    return whole(rows, query, total=len(rows), case=asked(case), offered=offered(found, case))
