"""What Django takes from asgiref: context-local storage, and bridges between sync and async code. Ours, without threads."""
