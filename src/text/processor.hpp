// Whether the processor has an extension: BUDGETCHECK_HAS(AVX2, "avx2"). The C library asked it at the start already,
// where it tells; asking again takes some 100 µs on virtual machines. Its header is C++ for GCC only.
#pragma once

#if defined(__x86_64__)

#if __has_include(<sys/platform/x86.h>) && !defined(__clang__)
#include <sys/platform/x86.h>
#define BUDGETCHECK_HAS(feature, word) CPU_FEATURE_ACTIVE(feature)
#else
#define BUDGETCHECK_HAS(feature, word) __builtin_cpu_supports(word)
#endif

#endif
