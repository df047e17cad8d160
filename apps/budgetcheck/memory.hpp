// How the process keeps its memory.
#pragma once

namespace budgetcheck {

/// Keeps what a document leaves for the next one, instead of giving it back to the system and asking for it again:
/// that costs more than a tenth of the processor time of a run. Has an effect with the GNU C library only.
void keep_memory();

}  // namespace budgetcheck
