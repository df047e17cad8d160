#include "memory.hpp"

#include <cstdlib>  // defines __GLIBC__

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace budgetcheck {

#if defined(__GLIBC__)

void keep_memory() {
    constexpr int megabyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 4 * megabyte);  // what only documents of more than a megabyte need goes back at once
    mallopt(M_TRIM_THRESHOLD, 16 * megabyte);
    mallopt(M_TOP_PAD, megabyte);
}

#else

void keep_memory() {}

#endif

}  // namespace budgetcheck
