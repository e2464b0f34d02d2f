"""What a person is told when something could not be done."""


class Problem(Exception):
    """A difficulty that a person can do something about, said in one sentence.

    Parameters:
        sentence: what happened, where, and what to do next, already in the reader's language.
        exit_code: what the command line ends with; 2 unless the work was done and found wanting (1).
    """

    def __init__(self, sentence: str, exit_code: int = 2) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.exit_code = exit_code
