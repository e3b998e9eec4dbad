"""Secrets are known by their beginning, their shape or their name; requirements about secrets are none.

What begins like a real token is put together here, so that no scanner takes this file for a leak.
"""

import pytest

from tests.binding.finding import data_in
from translator.knowledge.masking import masking_rules

MADE_UP = "FakeForTests0123456789AbCdEfGhIjKlMnOpQrStUvWxYz" * 40
_OF_ALPHABET = {
    "hex": "0123456789abcdef", "hexdash": "0123456789abcdef", "anyhex": "0123456789ABCDEF", "base32": "ABCDEFGH234567", "capitals": "ABCDEFGH0123456789",
    "capitalsdash": "ABCDEFGH0123456789",
}  # fmt: skip


def token(start: str, alphabet: str, chars: int) -> str:
    return start + (_OF_ALPHABET.get(alphabet, MADE_UP) * chars)[:chars]


TOKENS = [
    pytest.param(start, rule.alphabet, chars, id=f"{rule.id}-{start}-{chars}")
    for rule in masking_rules().tokens
    for start in rule.starts
    for chars in {rule.chars_min, rule.chars_max}
]


@pytest.mark.parametrize(("start", "alphabet", "chars"), TOKENS)
def test_a_token_is_known_by_its_beginning_alphabet_and_length(start: str, alphabet: str, chars: int) -> None:
    made = token(start, alphabet, chars)

    assert data_in(f"We deploy with {made} today.") == [("secret", made)]


@pytest.mark.parametrize("rule", masking_rules().tokens, ids=lambda rule: str(rule.id))
def test_the_beginning_alone_or_inside_a_longer_word_is_no_token(rule: object) -> None:
    found = next(r for r in masking_rules().tokens if r is rule)
    for start in found.starts:
        text = f"All ids begin with {start} and no others."

        assert data_in(text) == []


def test_small_words_after_a_beginning_are_no_token() -> None:
    assert data_in("the page sk-" + "route-to-the-nearest-warehouse-in-the-region") == []


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("password: Tulip-4711", "Tulip-4711"),
        ("Passwort: Tulpe4711!", "Tulpe4711!"),
        ("DB_PASSWORD=Tulip4711", "Tulip4711"),
        ("dbPassword: 'Tulip4711'", "Tulip4711"),
        ("密码：Tulip4711，请改", "Tulip4711"),
        ("密码是888888", "888888"),
        ("PIN: 493817", "493817"),
        ("(password: P@ss(word)1)", "P@ss(word)1"),
        ("password: $ecret99!", "$ecret99!"),
        ("The password is Tulip4711.", "Tulip4711"),
        ("<password>Tulip4711</password>", "Tulip4711"),
        ("api_key: fake0Key1For2Tests3", "fake0Key1For2Tests3"),
        ('"client_secret": "fake0Key1For2Tests3"', "fake0Key1For2Tests3"),
        ("call?token=fake0Key1For2Tests3&page=2", "fake0Key1For2Tests3"),
        ("Authorization: Bearer fake0Key1For2Tests3", "fake0Key1For2Tests3"),
        ("Server=db;User Id=app;Password=tulip;", "tulip"),
        ("postgres://app:tulip@db.shop.example/x", "app:tulip"),
        ("https://fake0Key1For2Tests3@git.shop.example", "fake0Key1For2Tests3"),
        ("ey" + "J" + MADE_UP[:20] + ".ey" + "J" + MADE_UP[:20] + "." + MADE_UP[:9], "ey" + "J" + MADE_UP[:20] + ".ey" + "J" + MADE_UP[:20] + "." + MADE_UP[:9]),
    ],
)  # fmt: skip
def test_a_secret_is_known_by_its_shape_or_the_name_before_it(text: str, secret: str) -> None:
    assert data_in(text) == [("secret", secret)]


@pytest.mark.parametrize(
    "text",
    [
        "password: required", "password: minimum 8 characters", "password: 8-16", "密码：6位数字", "密码长度：888888", "pin: 100000 combinations", "password: SHA-256", "secret: HMAC-SHA256",
        "token: 30min", "token limit: 200000", "password = ${DB_PASSWORD}", "password: <new-password>", "password: ********", "api_key: YOUR_API_KEY_4711", "compass: Nord1234",
        "get_token => /client/v1/login/get_token", "Bearer tokens last 15 minutes", "Bearer <token>", "postgres://$USER:$PASS@db/x", "https://shop.example:8443/a", "https://jane@shop.example/a",
        "-----BEGIN CERTIFICATE-----",
        "authorization: Role-based-2FA", "credentials: SSO/SAML-2.0",
    ],
)  # fmt: skip
def test_what_is_said_about_secrets_is_none(text: str) -> None:
    assert data_in(text) == []


def _pem(mark: str) -> str:
    return f"-----{mark} RSA PRIVATE" + " KEY-----"


@pytest.mark.parametrize(
    ("key", "behind"),
    [
        (f"{_pem('BEGIN')}\n{MADE_UP[:64]}\n{_pem('END')}", "\nKeep it."),
        (f"{_pem('BEGIN')}\\n{MADE_UP[:64]}\\n{_pem('END')}", '", "b": 1'),
        (f"{_pem('BEGIN')}\n{MADE_UP[:64]}\n{MADE_UP[:64]}", "\n\nThe rest is lost."),
    ],
)
def test_a_private_key_is_masked_from_its_first_to_its_last_line(key: str, behind: str) -> None:
    assert data_in(f"Key:\n{key}{behind}") == [("secret", key)]


def test_a_password_is_masked_wherever_it_stands_again() -> None:
    assert (
        data_in("password: Tulip-4711. Try Tulip-4711 twice, not Tulip-47112.")
        == [("secret", "Tulip-4711")] * 2
    )


def test_a_password_of_digits_does_not_touch_a_figure_of_the_same_digits() -> None:
    assert data_in("PIN: 100000. Store 100000 rows.") == [("secret", "100000")]


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ('password: "Tr0ub\'4dor+3x" please', "Tr0ub'4dor+3x"),
        ("the client secret 9f86d081884c7d659a2feaa0 works", "9f86d081884c7d659a2feaa0"),
        ("our key is pk_EXAMPLE4c1d04be84a6f9f27, thanks", "pk_EXAMPLE4c1d04be84a6f9f27"),
        ("密钥 sk-EXAMPLE7e91c4f265d83b0a，联系人", "sk-EXAMPLE7e91c4f265d83b0a"),
        (
            "see https://x.blob.example/c?sv=2024&sig=abC9%2Bde1FghIJkLmn0pQ%3D&se=1",
            "abC9%2Bde1FghIJkLmn0pQ%3D",
        ),
    ],
)
def test_a_value_is_masked_whole_in_quotes_behind_its_name_and_in_a_signed_link(
    text: str, secret: str
) -> None:
    assert data_in(text) == [("secret", secret)]


@pytest.mark.parametrize(
    "text",
    [
        "api key authentication-mechanism-for-partners",
        "the key is understanding-what-the-users-need",
        "sig=short",
        'password = "eight characters or more"',
        'password: "required"',
    ],
)
def test_words_about_secrets_are_none(text: str) -> None:
    assert data_in(text) == []
