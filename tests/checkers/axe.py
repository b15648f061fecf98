"""axe-core in the page that a browser shows: https://github.com/dequelabs/axe-core."""

from __future__ import annotations

from typing import Final

from playwright.sync_api import Page

from checkers.tools import package

_RUN: Final = """async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const options = {runOnly: tags, rules: {"target-size": {enabled: true}}, resultTypes: ["violations"]};
    const {violations} = await axe.run(document, options);
    return violations.flatMap(it => it.nodes.map(node => `${it.id}: ${node.target}: ${it.help}`));
}"""


def axe(page: Page) -> list[str]:
    """What axe-core holds against the page as it is shown: WCAG 2.2 A and AA, and best practice.

    It computes no contrast over gradients, that is in our tables: the theme's colours are tested by themselves.
    """
    page.evaluate(package("axe-core/axe.min.js").read_text("utf-8"))
    found: list[str] = page.evaluate(_RUN)
    return found
