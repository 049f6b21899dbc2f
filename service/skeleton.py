"""A new carrier file, with a comment on every key: what `carriers new` writes."""

SKELETON = """\
# yaml-language-server: $schema=../schemas/carrier.schema.json
# Fill in what a public page shows, in your own words; take out what no page shows. `carriers check` says what is missing.
# CONTRIBUTING.md explains every key. Keys stay in this order.
name: {name}
kind: mvno                  # {kinds}
status: active              # {statuses}
countries: [us]
hosts: []                   # ids of carriers on whose network it runs; stays empty for an mno
aliases: []                 # what else people call it, in any language
requirements: []
#  - id: online-email       # chosen once, kept for ever
#    subject: email         # a name of schemas/vocabulary/subjects.py
#    answer: required       # {answers}
#    when: {{plan: [prepaid], channel: [online], action: [new_line, port_in]}}   # a key left out means any
#    statement: An email address is required.
#    sources: [help]
#    basis: stated          # {bases}
#    confidence: high       # {confidences}
#procedures:                # what to do, step by step
#failures:                  # what goes wrong, and what mends it
#gaps:                      # looked for, not found: answers unknown
#  - {{subject: ssn, when: {{plan: [prepaid]}}, note: No page speaks of it., looked_on: "2026-11-24"}}
sources: []
#  - id: help
#    url: https://
#    title:
#    publisher:
#    kind: carrier          # {source_kinds}
#    read_on: "2026-11-24"
#    copy: live             # {copies}
"""
