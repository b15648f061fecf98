"""Cloudflare Pages, and static assets of Workers (https://developers.cloudflare.com/pages/configuration/headers/)."""

from typing import Final

from notice_compiler.hosting.headers_file import FILE, headers_file
from notice_compiler.hosting.host import Host

HOST: Final = Host(FILE, headers_file)
