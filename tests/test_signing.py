"""Signatures and keys: what is altered by one bit is refused, and so is what could be read in two ways."""

from __future__ import annotations

import json
import subprocess
import warnings
from collections.abc import Mapping
from pathlib import Path

import pytest
from checkers.tools import program
from joserfc import jws as joserfc_jws
from joserfc.jwk import OKPKey

from notice_compiler.signing.jws import UnverifiedError, sign, verify
from notice_compiler.signing.keys import KeyProblemError, PublicKey, read_public_keys, read_signing_key
from notice_compiler.signing.strictly import decode, encode

D, X = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
PUBLIC = {"kty": "OKP", "crv": "Ed25519", "x": X}
PRIVATE = {**PUBLIC, "d": D}
KEY = read_signing_key(json.dumps(PRIVATE).encode())
OTHER_KEY = read_signing_key(OKPKey.generate_key("Ed25519").as_pem(private=True))
THUMBPRINT = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
TEXT = b'{"notice": "acme"}\n'


def header(**members: object) -> str:
    return encode(json.dumps({key: it for key, it in members.items() if it is not ...}).encode())


def signed(protected: str, payload: bytes = TEXT) -> bytes:
    """A signature with any header at all, by the right key."""
    return f"{protected}..{encode(KEY.sign(protected.encode() + b'.' + payload))}".encode()


# The form of signatures


def test_the_examples_of_rfc_8037_are_met() -> None:
    assert KEY.public.thumbprint == THUMBPRINT
    signature = "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
    made = f"eyJhbGciOiJFZERTQSJ9..{signature}".encode()
    assert verify(b"Example of Ed25519 signing", made, (KEY.public,)) == THUMBPRINT


def test_a_signature_is_one_line_that_is_the_same_each_time() -> None:
    made = sign(TEXT, KEY)
    assert made == sign(TEXT, KEY)
    protected, payload, signature = made.decode().split(".")
    assert json.loads(decode(protected)) == {"alg": "EdDSA", "b64": False, "crit": ["b64"], "kid": THUMBPRINT}
    assert (payload, len(decode(signature))) == ("", 64)


def test_every_single_bit_counts() -> None:
    made = sign(TEXT, KEY)
    for data, rest in ((TEXT, made), (made, TEXT)):
        for at in range(len(data) * 8):
            altered = bytearray(data)
            altered[at // 8] ^= 1 << at % 8
            arguments = (bytes(altered), rest) if data is TEXT else (rest, bytes(altered))
            with pytest.raises(UnverifiedError):
                verify(*arguments, (KEY.public,))


GOOD = {"alg": "EdDSA", "b64": False, "crit": ["b64"]}
ORDER = 2**252 + 27742317777372353535851937790883648493


def malleated() -> bytes:
    """The signature with the order of the group added to its second half (RFC 8032, section 8.4)."""
    protected, _, signature = sign(TEXT, KEY).decode().split(".")
    octets = decode(signature)
    scalar = int.from_bytes(octets[32:], "little") + ORDER
    return f"{protected}..{encode(octets[:32] + scalar.to_bytes(32, 'little'))}".encode()


@pytest.mark.parametrize(
    ("signature", "says"),
    [
        (signed(header(**{**GOOD, "alg": "none"})), "by `none`; only Ed25519"),
        (header(**{**GOOD, "alg": "none"}).encode() + b"..", "by `none`; only Ed25519"),
        (signed(header(**{**GOOD, "alg": "HS256"})), "by `HS256`; only Ed25519"),
        (signed(header(**{**GOOD, "alg": "eddsa"})), "by `eddsa`"),
        (signed(header(**{**GOOD, "alg": ["EdDSA"]})), "only Ed25519"),
        (signed(header(b64=False, crit=["b64"])), "by `None`"),
        (signed(header(**{**GOOD, "crit": ["b64", "exp"]})), "asks for more than this program knows"),
        (signed(header(alg="EdDSA", crit=[])), "asks for more"),
        (signed(header(alg="EdDSA", crit=None), encode(TEXT).encode()), "asks for more"),
        (signed(header(**{**GOOD, "crit": None})), "asks for more"),
        (signed(encode(b'{"alg":"EdDSA","b64":false,"crit":["b64"],"x":NaN}')), "cannot be read"),
        (signed(encode(b'{"alg":"EdDSA","b64":false,"crit":["b64"],"x":[-Infinity]}')), "cannot be read"),
        (signed(header(alg="EdDSA", b64=False)), "does not say clearly"),
        (signed(header(**{**GOOD, "b64": 0})), "does not say clearly"),
        (signed(header(**{**GOOD, "b64": "false"})), "does not say clearly"),
        (signed(header(alg="EdDSA", crit=["b64"])), "does not say it"),
        (signed(header(alg="EdDSA")), "has been altered"),  # of the base64url form, which it is not
        (signed(header(**GOOD, kid=1)), "`kid` is no text"),
        (signed(encode(b'{"alg":"EdDSA","alg":"EdDSA","b64":false,"crit":["b64"]}')), "cannot be read"),
        (signed(encode(b"[" * 9000)), "cannot be read"),
        (signed(encode(b'"EdDSA"')), "cannot be read"),
        (sign(TEXT, KEY).replace(b"..", b"." + encode(TEXT).encode() + b"."), "brings a text of its own"),
        (sign(TEXT, KEY) + b"==", "cannot be read"),
        (sign(TEXT, KEY)[:-2] + b"\n" + sign(TEXT, KEY)[-2:], "cannot be read"),
        (b" " + sign(TEXT, KEY), "cannot be read"),
        (sign(TEXT, KEY) + b"\n\n", "cannot be read"),
        (sign(TEXT, KEY)[:-1], "cannot be read"),
        (b"", "cannot be read"),
        (b"\xff..\xff", "cannot be read"),
        (json.dumps({"signature": "x"}).encode(), "cannot be read"),
        (sign(b"other", KEY), "has been altered"),
        (sign(TEXT, OTHER_KEY), "is signed with another key"),
        (malleated(), "has been altered"),
    ],
)
def test_a_signature_that_is_not_as_it_should_be_is_refused(signature: bytes, says: str) -> None:
    with pytest.raises(UnverifiedError, match=says):
        verify(TEXT, signature, (KEY.public,))


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_an_end_of_line_that_an_editor_added_does_no_harm(end: bytes) -> None:
    assert verify(TEXT, sign(TEXT, KEY) + end, (KEY.public,)) == THUMBPRINT


def test_of_several_keys_the_one_that_is_named_is_meant() -> None:
    keys = (OTHER_KEY.public, KEY.public)
    assert verify(TEXT, sign(TEXT, KEY), keys) == THUMBPRINT
    assert verify(TEXT, signed(header(**GOOD)), keys) == THUMBPRINT
    named = (OTHER_KEY.public, PublicKey(KEY.public.raw, "of 2026"))
    assert verify(TEXT, signed(header(**GOOD, kid="of 2026")), named) == THUMBPRINT
    with pytest.raises(UnverifiedError, match="not among the keys"):
        verify(TEXT, signed(header(**GOOD, kid="of 2027")), named)


# Others read what we write, and the other way round


@pytest.mark.parametrize("algorithm", ["EdDSA", "Ed25519"])
@pytest.mark.parametrize("plain", [True, False], ids=["b64 false", "b64 true"])
def test_joserfc_and_we_understand_each_other(algorithm: str, plain: bool) -> None:
    key = OKPKey.import_key({**PRIVATE})
    more: Mapping[str, object] = {"b64": False, "crit": ["b64"]} if plain else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that RFC 9864 has a newer name for EdDSA
        theirs = joserfc_jws.serialize_compact({"alg": algorithm, **more}, b"text", key, algorithms=[algorithm])
        protected, _, signature = theirs.split(".")
        assert verify(b"text", f"{protected}..{signature}".encode(), (KEY.public,)) == THUMBPRINT
        ours = sign(b"text", KEY).decode().replace("..", ".text.")
        read = joserfc_jws.deserialize_compact(ours, key, algorithms=["EdDSA"])
    assert read.payload == b"text"


# Keys


def pem(*arguments: str) -> bytes:
    return subprocess.run([program("openssl"), *arguments], capture_output=True, check=True).stdout


def test_keys_of_openssl_are_read(tmp_path: Path) -> None:
    (tmp_path / "private.pem").write_bytes(pem("genpkey", "-algorithm", "ed25519"))
    key = read_signing_key((tmp_path / "private.pem").read_bytes())
    (public,) = read_public_keys(pem("pkey", "-in", str(tmp_path / "private.pem"), "-pubout"))
    assert verify(TEXT, sign(TEXT, key), (public,)) == public.thumbprint


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (("genpkey", "-algorithm", "ed25519", "-aes256", "-pass", "pass:x"), "is locked with a passphrase"),
        (("genpkey", "-algorithm", "ed448"), "of another kind than Ed25519"),
        (("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"), "of another kind than Ed25519"),
    ],
)
def test_other_keys_of_openssl_are_told(made: tuple[str, ...], says: str) -> None:
    with pytest.raises(KeyProblemError, match=says):
        read_signing_key(pem(*made))


PUBLIC_PEM = OKPKey.import_key({**PUBLIC}).as_pem(private=False)
PRIVATE_PEM = OKPKey.import_key({**PRIVATE}).as_pem(private=True)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is no key"),
        (b"\x00" * 40, "is no key"),
        (PUBLIC_PEM, "holds a public key"),
        (json.dumps(PUBLIC).encode(), "holds a public key"),
        (json.dumps({"keys": [PRIVATE]}).encode(), "is a set of keys"),
        (PRIVATE_PEM + PRIVATE_PEM, "more than one key"),
        (PRIVATE_PEM.replace(b"MC4C", b"MC4D"), "no private key that can be read"),
        (b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n", "no private key that can"),
        (json.dumps({**PRIVATE, "x": D}).encode(), "do not belong together"),
        (json.dumps({**PRIVATE, "d": D[:-2]}).encode(), "`d` is not 32 bytes"),
        (json.dumps({**PRIVATE, "use": "enc"}).encode(), "for another use"),
        (json.dumps({**PRIVATE, "crv": "X25519"}).encode(), "of another kind"),
        (b'{"d":"a","d":"b"}', "has a member twice"),
    ],
)
def test_what_is_no_private_key_is_told_and_not_shown(data: bytes, says: str) -> None:
    with pytest.raises(KeyProblemError, match=says) as told:
        read_signing_key(data)
    assert D[:8] not in str(told.value)
    assert told.value.__cause__ is None


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{", "is no JSON Web Key"),
        (PRIVATE_PEM, "holds a private or secret key"),
        (json.dumps(PRIVATE).encode(), "holds a private or secret key"),
        (json.dumps({"keys": [PUBLIC, PRIVATE]}).encode(), "holds a private or secret key"),
        (json.dumps({"keys": [PUBLIC, {"kty": "oct", "k": "c2VjcmV0"}]}).encode(), "holds a private or secret key"),
        (json.dumps({"keys": [PUBLIC, {"kty": "RSA", "n": "x", "p": "y"}]}).encode(), "holds a private or secret key"),
        (json.dumps({"keys": [PUBLIC], "k": "c2VjcmV0"}).encode(), "holds a private or secret key"),
        (json.dumps({"keys": [{"kty": "RSA"}]}).encode(), "without a key of Ed25519"),
        (b"-----BEGIN CERTIFICATE-----\n", "is a certificate"),
        (PUBLIC_PEM.replace(b"MCow", b"MCox"), "no public key that can be read"),
    ],
)
def test_what_is_no_public_key_is_told(data: bytes, says: str) -> None:
    with pytest.raises(KeyProblemError, match=says):
        read_public_keys(data)


def test_a_set_of_keys_may_hold_others() -> None:
    keys = read_public_keys(json.dumps({"keys": [{"kty": "RSA", "n": "x"}, {**PUBLIC, "kid": "a"}]}).encode())
    assert keys == (PublicKey(decode(X), "a"),)


def test_a_key_shows_nothing_of_itself() -> None:
    assert "sign" not in repr(KEY).partition("(")[2]
