machines, processes, threads = 4, 8, 4
aliases = 2  # default and sessions

each = threads * aliases  # a thread has its own connection to each alias
print("one process:", each)
print("the shop:", machines * processes * each)
print("while deploying:", 2 * machines * processes * each)
