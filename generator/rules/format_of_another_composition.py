"""A consortium has a format that its programme year allows for its composition.
컨소시엄의 형태는 그 구성에 정해진 형태입니다.

Why: a programme year says which events each composition may hold, and the composition decides who
forms it and who pays. Where the form is not among them, one of the two is a slip.

왜: 구성마다 열 수 있는 행사의 형태가 사업연도에 정해져 있고, 구성에 따라 꾸리는 곳과 돈을 대는 곳이
다릅니다. 정해진 형태가 아니면 구성이나 형태 가운데 하나를 잘못 적은 것입니다.

Wrong:

    # programmes/2026
    compositions:
      sector: {label: 업종별, formats: [exhibition, trade_mission]}
      strategic: {label: 전략, formats: [matchmaking, online]}
    ---
    # consortia/2026/alpha
    programme: "2026"
    scheme: export_consortium
    format: exhibition
    composition: strategic  # <- here

Right:

    # programmes/2026
    compositions:
      sector: {label: 업종별, formats: [exhibition, trade_mission]}
      strategic: {label: 전략, formats: [matchmaking, online]}
    ---
    # consortia/2026/alpha
    programme: "2026"
    scheme: export_consortium
    format: exhibition
    composition: sector
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import COUNTED
from generator.rules.rulebook import Claim, Scope, claims

ALL = "to.programme.compositions"
FORMATS = f"{ALL}[self.composition].formats"
FITTING = f"names({ALL}).filter(c, 'formats' in {ALL}[c] && self.format in {ALL}[c].formats)"

rule = claims(
    Claim(
        needs=("self.format", "self.composition", ALL),
        when=f"{COUNTED} && self.composition in {ALL} && 'formats' in {ALL}[self.composition]",
        must=f"self.format in {FORMATS}",
        at="composition",
        says={"format": "self.format", "composition": "self.composition", "choices": FITTING},
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
