// Ctrl-C and its kind: the first asks the run to end in good order, the second ends it.
#pragma once

#include <string>

namespace budgetcheck {

/// From now on SIGINT, SIGTERM and SIGHUP only set a mark, each unless the program was started with it ignored.
void watch_interrupts();

/// Was the run asked to end?
bool is_interrupted();

/// The file that must not stay where the program is ended at once; empty for none. The text must live until then.
void unfinished_file(const char* path);

/// Ends the process by the signal that interrupted it, so that a shell knows. Does nothing without one.
void end_by_interrupt();

}  // namespace budgetcheck
