"""What holds pages against the rules of the web: three programs of others, and what those three do not look at.

`axe`, `html_validate` and `nu` ask axe-core (MPL-2.0), html-validate (MIT) and the Nu Html Checker (MIT), which are
installed by `npm ci` from the lock file in this folder. `own` is pure Python: all three pass a table without headers
or caption, an empty cell, and a link to nowhere.
"""
