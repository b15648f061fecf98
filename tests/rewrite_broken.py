"""Rewrites what tests/broken/cases.yaml expects, after messages have changed: read the difference before committing it.

Run as `.venv/bin/python tests/rewrite_broken.py`.
"""

from __future__ import annotations

import yaml
from test_broken_notices import CASES, CASES_FILE, NOTICE, defects, told

HEAD = """\
# Each case breaks notice.yaml in one place (`was` becomes `now`, once) and is told once: by which rule, where, what is
# underlined, and word for word what a lawyer reads.
"""


def main() -> None:
    """Writes the file anew; a case that is not told exactly once stops it."""
    for case in CASES:
        (found,) = defects(NOTICE.replace(case["was"], case["now"], 1).encode())
        case["rule"], case["at"], case["marks"], case["message"], case["right"] = told(found)
    text = yaml.safe_dump(CASES, sort_keys=False, allow_unicode=True, width=118)
    CASES_FILE.write_text(HEAD + text, "utf-8")


if __name__ == "__main__":
    main()
