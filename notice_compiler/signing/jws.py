"""Detached JSON Web Signatures: the file that is signed stays as it is, and its signature stands in a file beside it.

A signature is one line, `header..signature` (RFC 7515, section 7.1 and appendix F). Ours sign the bytes of the file
themselves, not a base64url form of them (`"b64": false`, RFC 7797). They name the algorithm `EdDSA` (RFC 8037), which
every library of JOSE knows; `Ed25519` (RFC 9864), the newer name of the same, is accepted, too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from notice_compiler.signing.keys import PublicKey, SigningKey, need_extra
from notice_compiler.signing.strictly import decode, encode, read_object
from notice_compiler.source.characters import visible

ENDING: Final = ".jws"
"""What the name of a signature's file has more than that of the file that is signed."""
LONGEST: Final = 16 * 1024
_ALGORITHMS: Final = ("EdDSA", "Ed25519")


class UnverifiedError(ValueError):
    """A file is not shown to be what was signed; its text says why, to follow the name of the file."""


@dataclass(frozen=True, slots=True)
class _Jws:
    """A signature: its header as it is written, and as it is read."""

    protected: str
    header: Mapping[str, object]
    signature: bytes


def sign(data: bytes, key: SigningKey) -> bytes:
    """The signature of these bytes, as the content of a file: the same key and bytes always give the same."""
    header = {"alg": "EdDSA", "b64": False, "crit": ["b64"], "kid": key.public.thumbprint}
    protected = encode(json.dumps(header, separators=(",", ":")).encode())
    signature = key.sign(protected.encode() + b"." + data)
    return f"{protected}..{encode(signature)}".encode()


def verify(data: bytes, signature: bytes, keys: Sequence[PublicKey]) -> str:
    """The thumbprint of the key, among these, with which the bytes were signed.

    Where there are several, the header says by its `kid` which one is meant. Nothing else that the header says of a
    key is believed. Raises UnverifiedError where the bytes, or their signature, are not what was signed.
    """
    jws = _read(signature)
    kid = jws.header.get("kid")
    named = f"`{visible(kid)}`" if isinstance(kid, str) else None
    meant = [it for it in keys if kid in (None, it.thumbprint, it.name)] if len(keys) > 1 else keys
    if not meant:
        raise UnverifiedError(f"is signed with the key {named}, which is not among the keys that were given.")
    signed = jws.protected.encode() + b"." + (encode(data).encode() if jws.header.get("b64", True) else data)
    for key in meant:
        if _fits(key, jws.signature, signed):
            return key.thumbprint
    if named and kid not in [it for key in meant for it in (key.thumbprint, key.name)]:
        raise UnverifiedError(f"is signed with another key, {named}, than the one given, `{meant[0].thumbprint}`.")
    raise UnverifiedError("is not what was signed: the file, or its signature, has been altered.")


def names_key(signature: bytes, key: PublicKey) -> bool:
    """Whether a signature says that it is of this key."""
    try:
        return _read(signature).header.get("kid") == key.thumbprint
    except UnverifiedError:
        return False


def _fits(key: PublicKey, signature: bytes, signed: bytes) -> bool:
    need_extra()
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key.raw).verify(signature, signed)
    except InvalidSignature:
        return False
    return True


def _read(data: bytes) -> _Jws:
    """A signature, as far as it can be read without a key. An end of line is passed over, since editors add one."""
    try:
        protected, payload, signature = data.removesuffix(b"\n").removesuffix(b"\r").decode("ascii").split(".")
        header, octets = read_object(decode(protected)), decode(signature)
    except ValueError:
        raise UnverifiedError("has a signature that cannot be read: it is no detached JWS (RFC 7515).") from None
    if payload:
        raise UnverifiedError("has a signature that brings a text of its own, and so says nothing of the file.")
    _refuse(header)
    return _Jws(protected, header, octets)


def _refuse(header: Mapping[str, object]) -> None:
    """Refuses what is not Ed25519, and what asks for more than this program does (RFC 7515, section 4.1.11)."""
    algorithm, critical = header.get("alg"), header.get("crit")
    if algorithm not in _ALGORITHMS:
        raise UnverifiedError(f"has a signature by `{visible(str(algorithm))}`; only Ed25519 is accepted.")
    if not isinstance(header.get("kid", ""), str):
        raise UnverifiedError("has a signature whose `kid` is no text.")
    if "crit" in header and critical != ["b64"]:
        raise UnverifiedError("has a signature that asks for more than this program knows (`crit`).")
    if "b64" in header and (critical is None or not isinstance(header["b64"], bool)):
        raise UnverifiedError("has a signature that does not say clearly what it signs (`b64`, RFC 7797).")
    if critical is not None and "b64" not in header:
        raise UnverifiedError("has a signature that names `b64` as critical, and does not say it (RFC 7797).")
