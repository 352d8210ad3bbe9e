"""The ground under the learner's program: the bridge to the engine, virtual time, the sandbox. Not part of the lessons."""
