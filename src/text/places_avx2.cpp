// The masks of sets 32 characters at a time.
#include "text/places.hpp"
#include "text/processor.hpp"

#if defined(__x86_64__)

#include <cstddef>

#include <immintrin.h>

namespace budgetcheck::text {
namespace {

constexpr std::size_t block = 64;
constexpr std::size_t half = 32;

/// The masks of eight sets from bytes with a bit for each.
[[gnu::target("avx2"), gnu::always_inline]] inline void write_masks(__m256i first, __m256i second,
                                                                    std::uint64_t* masks) {
    for (std::size_t set = 8; set-- > 0;) {
        const auto low = static_cast<std::uint32_t>(_mm256_movemask_epi8(first));
        const auto high = static_cast<std::uint32_t>(_mm256_movemask_epi8(second));
        masks[set] = low | static_cast<std::uint64_t>(high) << half;
        first = _mm256_add_epi8(first, first);  // the next set's bit comes to the top
        second = _mm256_add_epi8(second, second);
    }
}

/// Numbers below 256 as bytes, in their order.
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i as_bytes(__m256i first, __m256i second) {
    constexpr int in_order = 0xD8;  // packing puts the halves of both side by side
    return _mm256_permute4x64_epi64(_mm256_packus_epi16(first, second), in_order);
}

}  // namespace

bool has_vectors_for_masks() { return BUDGETCHECK_HAS(AVX2, "avx2"); }

[[gnu::target("avx2")]] void masks_by_vectors(const std::array<SetBits, block>& classes, SetMasks& masks) {
    const auto* const from = reinterpret_cast<const __m256i*>(classes.data());
    const __m256i low_bytes = _mm256_set1_epi16(0xFF);
    __m256i lower[2];
    __m256i upper[2];
    for (std::ptrdiff_t i = 0; i < 2; ++i) {
        const __m256i first = _mm256_loadu_si256(from + 2 * i);
        const __m256i second = _mm256_loadu_si256(from + 2 * i + 1);
        lower[i] = as_bytes(_mm256_and_si256(first, low_bytes), _mm256_and_si256(second, low_bytes));
        upper[i] = as_bytes(_mm256_srli_epi16(first, 8), _mm256_srli_epi16(second, 8));
    }
    write_masks(lower[0], lower[1], masks.of_set.data());
    write_masks(upper[0], upper[1], masks.of_set.data() + 8);
}

}  // namespace budgetcheck::text

#endif
