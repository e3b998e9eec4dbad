"""Everything that can go wrong, drawn as a tree.

* TranslatorError                           status  code                    who acts
  + InputRefused                            422     input_refused           the caller mends the input
    - TextEmpty                             422     text_empty
    - TextTooLong                           413     text_too_long
    - TextNotReadable                       422     text_not_readable
    - WordsNotInAsk                         422     words_not_in_ask
    - FieldsNotUnderstood                   422     fields_not_understood
    - AnswerNotUnderstood                   422     answer_not_understood
    - FormatUnknown                         422     format_unknown
    - JsonBroken                            400     json_broken
    - BodyTooLarge                          413     body_too_large
    - BodyKindUnknown                       415     body_kind_unknown
    - CursorNotUnderstood                   400     cursor_not_understood
    - KeyNotUnderstood                      400     idempotency_key_not_understood
    - JobRefused                            422     job_refused
  + NotFound                                404     not_found               the caller looks elsewhere
  + Conflict                                409     conflict                the caller reads again
    - IdempotencyKeyInUse                   409     idempotency_key_in_use
    - RevisionOutOfDate                     412     revision_out_of_date
    - RevisionNotNamed                      428     revision_not_named
    - JobEnded                              409     job_ended
    - JobCancelled                          409     job_cancelled
    - JobTakenOver                          409     job_taken_over          nobody: another run goes on with it
  + IdempotencyKeyReused                    422     idempotency_key_reused
  + NotAllowed                              403     not_allowed             the workspace's owner
    - HostNotAllowed                        403     host_not_allowed
    - OriginNotAllowed                      403     origin_not_allowed
  + JobFailed                               500     job_failed              whoever runs the service
  + NotThere                                503     not_there               whoever runs the service
    - StoreNotThere                         503     store_not_there
    - StoreIsNewer                          503     store_is_newer
    - PortTaken                             503     port_taken
    - FileNotThere                          503     file_not_there
    - FolderNotWritable                     503     folder_not_writable
    - FolderTaken                           503     folder_taken
    - EngineNotOpen                         503     engine_not_open
    - EmbedderNotThere                      503     embedder_not_there      whoever runs it installs it, or goes without
    - IndexNotThere                         503     index_not_there         nobody: search compares every vector of the store
    - IndexTaken                            503     index_taken             whoever runs it stops the other process first
  + ModelFailed                             502     model_failed            nobody: the rules answer and say why
    - ModelNotThere                         503     model_not_there
    - ModelBusy                             503     model_busy              nobody: the work waits until then
    - ModelKeyRefused                       502     model_key_refused       whoever runs the service
    - ModelUnknown                          502     model_unknown           whoever runs the service
    - ModelRefused                          502     model_refused
    - ModelAnswerCutOff                     502     model_answer_cut_off
    - ModelAnswerNotUnderstood              502     model_answer_not_understood
    - ModelAskTooLong                       502     model_ask_too_long
    - ModelBudgetSpent                      502     model_budget_spent
  + SettingsNotUnderstood                   500     settings_not_understood whoever runs the program
  + KnowledgeBroken                         500     knowledge_broken        whoever edits the knowledge files
  + PromptBroken                            500     prompt_broken           whoever edits the prompts

Each message gives the value, the bound and the unit, and says what to do. A finding in a text is a result;
an error is for work that could not be done.
"""

from typing import ClassVar


class TranslatorError(Exception):
    """The root: work that could not be done."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class InputRefused(TranslatorError):
    """The caller can mend the input."""

    status = 422
    code = "input_refused"


class TextEmpty(InputRefused):
    """There is nothing to read."""

    code = "text_empty"

    def __init__(self) -> None:
        super().__init__("The text is empty. Paste or pipe in the ask, a sentence or more.")


class TextTooLong(InputRefused):
    """The text is longer than one ask can be."""

    status = 413
    code = "text_too_long"

    def __init__(self, *, chars: int, chars_max: int) -> None:
        super().__init__(
            f"The text has {chars:,} characters; at most {chars_max:,} fit. "
            "Send the part that holds the ask, or split it into several asks."
        )


class TextNotReadable(InputRefused):
    """The text holds what no text may hold."""

    code = "text_not_readable"

    def __init__(self, *, what: str, at: int) -> None:
        super().__init__(
            f"The text holds {what} at position {at}. Save it as plain UTF-8 text and send it again."
        )


class WordsNotInAsk(InputRefused):
    """Words are named that the ask does not say."""

    code = "words_not_in_ask"

    def __init__(self, *, words: str) -> None:
        super().__init__(f"The ask does not say “{words}”. Name words as they stand in it.")


class FieldsNotUnderstood(InputRefused):
    """A document has fields that are missing, unknown or of another kind."""

    code = "fields_not_understood"


class AnswerNotUnderstood(InputRefused):
    """An answer does not fit its question."""

    code = "answer_not_understood"


class FormatUnknown(InputRefused):
    """A format that nothing here writes."""

    code = "format_unknown"

    def __init__(self, *, asked: str, known: tuple[str, ...]) -> None:
        super().__init__(f"There is no format {asked!r}. Ask for one of: {', '.join(known)}.")


class JsonBroken(InputRefused):
    """What was sent is no JSON document."""

    status = 400
    code = "json_broken"

    def __init__(self, *, why: str) -> None:
        super().__init__(f"This is no JSON document: {why}. Send one JSON document in UTF-8.")


class BodyTooLarge(InputRefused):
    """More was sent than any request here needs."""

    status = 413
    code = "body_too_large"

    def __init__(self, *, bytes_max: int) -> None:
        super().__init__(f"The request is larger than {bytes_max:,} bytes. Send the part that holds the ask.")


class BodyKindUnknown(InputRefused):
    """The content type is not read here."""

    status = 415
    code = "body_kind_unknown"

    def __init__(self, *, sent: str) -> None:
        super().__init__(f"The content type {sent!r} is not read here. Send content-type: application/json.")


class CursorNotUnderstood(InputRefused):
    """The cursor is none that a list here gave out."""

    status = 400
    code = "cursor_not_understood"

    def __init__(self) -> None:
        super().__init__(
            "The cursor is none of ours. Take next_cursor from the page before, or leave it out."
        )


class KeyNotUnderstood(InputRefused):
    """The idempotency key cannot be kept."""

    status = 400
    code = "idempotency_key_not_understood"

    def __init__(self, *, chars_max: int) -> None:
        super().__init__(
            f"An idempotency key has 1 to {chars_max} printable ASCII characters. Choose another key."
        )


class JobRefused(InputRefused):
    """What a job was to work on turned out to be unfit."""

    code = "job_refused"


class NotFound(TranslatorError):
    """What is asked for is not in this workspace."""

    status = 404
    code = "not_found"

    def __init__(self, *, kind: str, id: str, hint: str = "Look at the list, or check the link.") -> None:
        super().__init__(f"There is no {kind} {id!r} here. {hint}")


class Conflict(TranslatorError):
    """Somebody else was faster."""

    status = 409
    code = "conflict"


class IdempotencyKeyInUse(Conflict):
    """The first request with this key is still at work."""

    code = "idempotency_key_in_use"

    def __init__(self, *, key: str) -> None:
        super().__init__(
            f"A request with the idempotency key {key!r} is still running. Ask again in a moment."
        )


class RevisionOutOfDate(Conflict):
    """The change was made on an older revision."""

    status = 412
    code = "revision_out_of_date"

    def __init__(self, *, sent: str, current: int, changed: tuple[str, ...] = ()) -> None:
        tail = f" Changed since: {', '.join(changed)}." if changed else ""
        super().__init__(
            f"The specification is at revision {current}, the change was made on {sent}. Read it again and repeat.{tail}"
        )
        self.current = current
        self.changed = changed


class RevisionNotNamed(Conflict):
    """A change must say which revision it was made on."""

    status = 428
    code = "revision_not_named"

    def __init__(self) -> None:
        super().__init__('Send If-Match with the revision you read, such as If-Match: "3".')


class JobEnded(Conflict):
    """What is over cannot be cancelled."""

    code = "job_ended"

    def __init__(self, *, job_id: str, state: str) -> None:
        super().__init__(
            f"The job {job_id!r} is {state} already and cannot be cancelled. Read what came out at /v1/jobs/{job_id}."
        )


class JobCancelled(Conflict):
    """What was asked for was cancelled before it was done."""

    code = "job_cancelled"

    def __init__(self, *, job_id: str) -> None:
        super().__init__(
            f"The job {job_id!r} was cancelled. Send the text again under a new idempotency key."
        )


class JobTakenOver(Conflict):
    """A run of a job may no longer write: it was cancelled, or another run began."""

    code = "job_taken_over"

    def __init__(self, *, job_id: str) -> None:
        super().__init__(f"The job {job_id!r} is not this run's any more; nothing of it was saved.")


class IdempotencyKeyReused(TranslatorError):
    """The same key came with another payload."""

    status = 422
    code = "idempotency_key_reused"

    def __init__(self, *, key: str) -> None:
        super().__init__(f"The idempotency key {key!r} was used for another request. Choose a new key.")


class NotAllowed(TranslatorError):
    """The caller may not do this."""

    status = 403
    code = "not_allowed"


class HostNotAllowed(NotAllowed):
    """The service was called under a name that is not its own."""

    code = "host_not_allowed"

    def __init__(self) -> None:
        super().__init__(
            "The service does not answer under this host name. Open http://127.0.0.1 or http://localhost, "
            "or name the host in TRANSLATOR_ALLOWED_HOSTS."
        )


class OriginNotAllowed(NotAllowed):
    """Another website asked a visitor's browser to call the service."""

    code = "origin_not_allowed"

    def __init__(self) -> None:
        super().__init__(
            "The request comes from another website and is not carried out. Use the service's own pages."
        )


class JobFailed(TranslatorError):
    """Accepted work that was given up; its text is kept."""

    status = 500
    code = "job_failed"


class NotThere(TranslatorError):
    """Something the service needs is not there."""

    status = 503
    code = "not_there"


class StoreNotThere(NotThere):
    """The store cannot be opened."""

    code = "store_not_there"


class StoreIsNewer(NotThere):
    """The store was written by a newer version of this program."""

    code = "store_is_newer"


class PortTaken(NotThere):
    """The service cannot listen where it should."""

    code = "port_taken"

    def __init__(self, *, host: str, port: int, why: str) -> None:
        super().__init__(
            f"Cannot listen on {host} port {port}: {why}. Choose another with --port or TRANSLATOR_PORT."
        )


class FileNotThere(NotThere):
    """A file named on the command line cannot be read."""

    code = "file_not_there"

    def __init__(self, *, path: str, why: str) -> None:
        super().__init__(f"The file {path!r} cannot be read: {why}. Check the name, or pipe the text in.")


class FolderNotWritable(NotThere):
    """A folder that the service keeps things in cannot be written to."""

    code = "folder_not_writable"

    def __init__(self, *, folder: str, why: str) -> None:
        super().__init__(
            f"The folder {folder!r} cannot be written to: {why}. Make room on its disk or change its permissions, "
            "or set TRANSLATOR_HOME to another folder."
        )


class FolderTaken(NotThere):
    """As many processes as may share a folder share it already."""

    code = "folder_taken"

    def __init__(self, *, folder: str, processes_max: int) -> None:
        super().__init__(
            f"{processes_max} processes work on the folder {folder!r} already. Stop one, or set TRANSLATOR_HOME to another."
        )


class EngineNotOpen(NotThere):
    """What carries accepted work is not open, so none of it is begun."""

    code = "engine_not_open"

    def __init__(self, *, why: str) -> None:
        super().__init__(f"Accepted work is kept and not begun yet: {why}")


class EmbedderNotThere(NotThere):
    """What turns texts into vectors is not installed, or is another one; everything works without it."""

    code = "embedder_not_there"

    def __init__(self, *, model: str, why: str) -> None:
        super().__init__(
            f"The sentence model {model} cannot be used: {why}. Install it as docs/precedents.md says; "
            "without it decisions are found by their words."
        )


class IndexNotThere(NotThere):
    """The index of vectors cannot be used; search compares every vector in the store and finds the same."""

    code = "index_not_there"

    def __init__(self, *, why: str) -> None:
        super().__init__(
            f"The index cannot be used: {why}. Search does without it and finds the same; docs/precedents.md says more."
        )


class IndexTaken(NotThere):
    """Another process holds the index, and two would damage it."""

    code = "index_taken"

    def __init__(self, *, folder: str) -> None:
        super().__init__(
            f"The index in {folder!r} is held by another process, which keeps it in step with the store by itself. "
            "Stop that one to rebuild it from here."
        )


class ModelFailed(TranslatorError):
    """A language model did not do its part; the rules' draft stands, and says why."""

    status = 502
    code = "model_failed"


class ModelNotThere(ModelFailed):
    """The model cannot be reached, or fails whenever it is."""

    status = 503
    code = "model_not_there"

    def __init__(self, *, model: str, why: str) -> None:
        super().__init__(f"The model {model} did not answer: {why}. Check that it runs and can be reached.")


class ModelBusy(ModelFailed):
    """The provider takes no more calls for now."""

    status = 503
    code = "model_busy"

    def __init__(self, *, model: str, wait_s: float) -> None:
        super().__init__(f"The model {model} takes no more calls for {wait_s:,.0f} s.")
        self.wait_s = wait_s


class ModelKeyRefused(ModelFailed):
    """The provider does not accept the key."""

    code = "model_key_refused"

    def __init__(self, *, model: str) -> None:
        super().__init__(
            f"The provider of {model} refused the key. Set TRANSLATOR_MODEL__KEY, or the variable your provider names."
        )


class ModelUnknown(ModelFailed):
    """There is no such model, or it does not take such a question."""

    code = "model_unknown"

    def __init__(self, *, model: str, why: str) -> None:
        super().__init__(
            f"The model {model} does not take the question: {why}. Check TRANSLATOR_MODEL__NAME."
        )


class ModelRefused(ModelFailed):
    """The model would not answer; asking again would bring the same."""

    code = "model_refused"

    def __init__(self, *, model: str) -> None:
        super().__init__(f"The model {model} refused to answer this text.")


class ModelAnswerCutOff(ModelFailed):
    """The answer ended at its limit."""

    code = "model_answer_cut_off"

    def __init__(self, *, model: str, tokens_max: int) -> None:
        super().__init__(
            f"The answer of {model} was cut off at {tokens_max:,} tokens. Raise TRANSLATOR_MODEL__TOKENS_MAX, or split the ask."
        )


class ModelAnswerNotUnderstood(ModelFailed):
    """The answer has not the shape that was asked for."""

    code = "model_answer_not_understood"

    def __init__(self, *, model: str, why: str) -> None:
        super().__init__(f"The answer of {model} could not be used: {why}.")


class ModelAskTooLong(ModelFailed):
    """The ask does not fit the model."""

    code = "model_ask_too_long"

    def __init__(
        self, *, model: str, needed: str = "more than it takes", most: str = "its own limit"
    ) -> None:
        super().__init__(
            f"The ask with its prompt needs {needed}, and {model} has {most}. "
            "Send the part that matters, choose another model, or raise TRANSLATOR_MODEL__BUDGET__*."
        )


class ModelBudgetSpent(ModelFailed):
    """The job has spent what it may."""

    code = "model_budget_spent"

    def __init__(self, *, spent: str, most: str) -> None:
        super().__init__(f"The model has spent {spent} on this text; at most {most} are allowed.")


class SettingsNotUnderstood(TranslatorError):
    """A `TRANSLATOR_*` variable holds what it cannot."""

    status = 500
    code = "settings_not_understood"


class KnowledgeBroken(TranslatorError):
    """A knowledge file breaks its schema."""

    status = 500
    code = "knowledge_broken"


class PromptBroken(TranslatorError):
    """A prompt's file breaks its schema, or is filled wrongly."""

    status = 500
    code = "prompt_broken"

    def __init__(self, *, prompt: str, why: str) -> None:
        super().__init__(f"The prompt {prompt} cannot be used: {why}.")
