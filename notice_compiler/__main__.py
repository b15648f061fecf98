"""`python -m notice_compiler`."""

from notice_compiler.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
