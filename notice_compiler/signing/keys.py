"""Keys of Ed25519 (RFC 8032), as `openssl` writes them (PEM) or as JSON Web Keys (RFC 7517, RFC 8037)."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from notice_compiler.edition import MissingExtraError
from notice_compiler.signing.strictly import decode, encode, read_object

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_BEGINS: Final = re.compile(rb"^-----BEGIN ([A-Z0-9 ]+)-----", re.M)
_ALGORITHMS: Final = (None, "EdDSA", "Ed25519")
_SECRET: Final = frozenset(("d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv"))
"""Members of JSON Web Keys that are private, or secret for both sides (RFC 7518, section 6; RFC 8037)."""
_MAKE: Final = "Make one with `openssl genpkey -algorithm ed25519 -out FILE`."
_PUBLIC: Final = "Its public part is given by `openssl pkey -in FILE -pubout`."


class KeyProblemError(ValueError):
    """No key that can be used; its text says why, to follow the name of the file, and never what is in it."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The public part of a key, as its 32 bytes; `name` is what a set of keys calls it, if it does."""

    raw: bytes
    name: str | None = None

    @property
    def thumbprint(self) -> str:
        """SHA-256 of what the key is, whatever it is called (RFC 7638)."""
        members = {"crv": "Ed25519", "kty": "OKP", "x": encode(self.raw)}
        return encode(hashlib.sha256(json.dumps(members, separators=(",", ":")).encode()).digest())


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key: it signs bytes, always with the same result, and shows nothing of itself."""

    public: PublicKey
    sign: Callable[[bytes], bytes] = field(repr=False, compare=False)


def read_signing_key(data: bytes) -> SigningKey:
    """The private key of a file. Raises KeyProblemError for any other content, MissingExtraError without the extra."""
    need_extra()
    if data.lstrip().startswith(b"{"):
        jwk = _json(data)
        if "keys" in jwk:
            raise KeyProblemError("is a set of keys. Name a file with one private key.")
        return _private_jwk(jwk)
    return _private_pem(data)


def read_public_keys(data: bytes) -> tuple[PublicKey, ...]:
    """The public keys of a file: one, or those of a JWK Set. Keys of other kinds in a set are passed over.

    Raises KeyProblemError where there is none, or one that is private or a shared secret, of whatever kind, and
    MissingExtraError without the extra.
    """
    need_extra()
    if not data.lstrip().startswith(b"{"):
        return (_public_pem(data),)
    value = _json(data)
    if "keys" not in value:
        return (_public_jwk(value),)
    listed = value["keys"]
    keys = [it for it in listed if isinstance(it, dict)] if isinstance(listed, list) else []
    if any(_SECRET & it.keys() for it in (value, *keys)):
        raise _private()
    found = tuple(_public_jwk(it) for it in keys if it.get("kty") == "OKP" and it.get("crv") == "Ed25519")
    if not found:
        raise KeyProblemError(f"is a set without a key of Ed25519. {_MAKE}")
    return found


def need_extra() -> None:
    """Raises MissingExtraError where the package that signs and verifies is not installed."""
    try:
        import cryptography.hazmat.primitives.asymmetric.ed25519  # noqa: F401  (whether it is there)
    except ImportError as error:
        raise MissingExtraError("sign", needs="A signature") from error


def _private_pem(data: bytes) -> SigningKey:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    label = _label(data)
    if label == "ENCRYPTED PRIVATE KEY" or b"Proc-Type: 4,ENCRYPTED" in data:
        without = "`openssl pkey -in FILE -out TEMPORARY`"
        raise KeyProblemError(f"is locked with a passphrase. Unlock it into a temporary file for the build: {without}.")
    if "PUBLIC" in label or label == "CERTIFICATE":
        raise KeyProblemError("holds a public key. What signs is the private key that belongs to it.")
    try:
        key = load_pem_private_key(data, None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise KeyProblemError(f"holds no private key that can be read. {_MAKE}") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyProblemError(f"holds a private key of another kind than Ed25519. {_MAKE}")
    return _signing(key)


def _public_pem(data: bytes) -> PublicKey:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    label = _label(data)
    if "PRIVATE" in label:
        raise _private()
    if label == "CERTIFICATE":
        raise KeyProblemError("is a certificate. Its key is given by `openssl x509 -in FILE -pubkey -noout`.")
    try:
        key = load_pem_public_key(data)
    except (ValueError, UnsupportedAlgorithm):
        raise KeyProblemError(f"holds no public key that can be read. {_PUBLIC}") from None
    if not isinstance(key, Ed25519PublicKey):
        raise KeyProblemError("holds a public key of another kind than Ed25519.")
    return PublicKey(key.public_bytes_raw())


def _label(data: bytes) -> str:
    """What the only block of a PEM file (RFC 7468) says that it is."""
    labels = _BEGINS.findall(data)
    if not labels:
        raise KeyProblemError("is no key, neither in PEM (`-----BEGIN …`) nor as a JSON Web Key.")
    if len(labels) > 1:
        raise KeyProblemError("holds more than one key. Name a file with one.")
    return str(labels[0].decode())


def _json(data: bytes) -> Mapping[str, object]:
    try:
        return read_object(data)
    except ValueError:
        raise KeyProblemError("is no JSON Web Key: it is not JSON, or has a member twice.") from None


def _public_jwk(jwk: Mapping[str, object]) -> PublicKey:
    if _SECRET & jwk.keys():
        raise _private()
    name = jwk.get("kid")
    return PublicKey(_octets(jwk, "x"), name if isinstance(name, str) else None)


def _private_jwk(jwk: Mapping[str, object]) -> SigningKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if "d" not in jwk:
        raise KeyProblemError("holds a public key. What signs is the private key that belongs to it.")
    made = _signing(Ed25519PrivateKey.from_private_bytes(_octets(jwk, "d")))
    if made.public.raw != _octets(jwk, "x"):
        raise KeyProblemError("holds a private and a public part that do not belong together.")
    return made


def _octets(jwk: Mapping[str, object], member: str) -> bytes:
    """One part of a key of Ed25519 (RFC 8037, section 2)."""
    fits = jwk.get("alg") in _ALGORITHMS and jwk.get("use") in (None, "sig")
    if jwk.get("kty") != "OKP" or jwk.get("crv") != "Ed25519" or not fits:
        raise KeyProblemError("is a JSON Web Key of another kind than Ed25519, or for another use than signatures.")
    text = jwk.get(member)
    try:
        data = decode(text) if isinstance(text, str) else b""
    except ValueError:
        data = b""
    if len(data) != 32:
        raise KeyProblemError(f"is a JSON Web Key whose `{member}` is not 32 bytes in base64url.")
    return data


def _signing(key: Ed25519PrivateKey) -> SigningKey:
    return SigningKey(PublicKey(key.public_key().public_bytes_raw()), key.sign)


def _private() -> KeyProblemError:
    what = "holds a private or secret key"
    return KeyProblemError(f"{what}, which nobody needs to verify, and nobody else should have. {_PUBLIC}")
