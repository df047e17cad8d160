// Runs of printable ASCII and runs of ideographs in turn.
#include "text/processor.hpp"
#include "text/usual_vectors.hpp"

#if defined(__x86_64__)

#include <bit>

#include <immintrin.h>

namespace budgetcheck::text {
namespace {

constexpr int block = 16;  ///< characters of a vector
constexpr int half = 8;    ///< the same while they are put together

/// The bytes of 32 that are printable ASCII are written to the folded line in blocks, their runs without blanks to the
/// bare one.
[[gnu::target("avx2"), gnu::always_inline]] inline Decoded put_printable(Decoded at, __m256i bytes, int count) {
    for (int i = 0; i < count; i += block) {
        const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at.position + i));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(at.folded + i), _mm256_cvtepu8_epi16(sixteen));
    }
    const __m256i is_blank = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(' '));
    std::uint64_t printed =
        ~static_cast<std::uint32_t>(_mm256_movemask_epi8(is_blank)) & ((std::uint64_t{1} << count) - 1);
    while (printed != 0) {
        const int begin = std::countr_zero(printed);
        const int length = std::countr_one(printed >> begin);
        for (int i = 0; i < length; i += block)
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(at.bare + i),
                                _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at.folded + begin + i)));
        at.bare += length;
        printed &= printed + (std::uint64_t{1} << begin);
    }
    return {at.position + count, at.folded + count, at.bare};
}

/// Up to eight ideographs, and the character behind them if it is of three bytes and folds to another.
[[gnu::target("avx2"), gnu::always_inline]] inline Decoded put_ideographs(Decoded at) {
    const __m128i low = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at.position));
    const __m128i high = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at.position + 12));
    const __m256i each = _mm256_setr_epi8(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1,  //
                                          0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1);
    const __m256i bytes = _mm256_shuffle_epi8(_mm256_set_m128i(high, low), each);
    const __m256i three =
        _mm256_cmpeq_epi32(_mm256_and_si256(bytes, _mm256_set1_epi32(0xC0C0F0)), _mm256_set1_epi32(0x8080E0));
    const __m256i characters =
        _mm256_or_si256(_mm256_or_si256(_mm256_slli_epi32(_mm256_and_si256(bytes, _mm256_set1_epi32(0x0F)), 12),
                                        _mm256_and_si256(_mm256_srli_epi32(bytes, 2), _mm256_set1_epi32(0xFC0))),
                        _mm256_and_si256(_mm256_srli_epi32(bytes, 16), _mm256_set1_epi32(0x3F)));
    const __m256i plain =
        _mm256_andnot_si256(_mm256_cmpeq_epi32(characters, _mm256_set1_epi32(variant_of_other)),
                            _mm256_and_si256(_mm256_cmpgt_epi32(characters, _mm256_set1_epi32(first_ideograph - 1)),
                                             _mm256_cmpgt_epi32(_mm256_set1_epi32(behind_ideographs), characters)));
    const auto usable =
        static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_and_si256(three, plain))));
    const __m128i narrow =
        _mm_packus_epi32(_mm256_castsi256_si128(characters), _mm256_extracti128_si256(characters, 1));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(at.folded), narrow);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(at.bare), narrow);
    const int count = std::countr_one(usable);
    at = {at.position + std::ptrdiff_t{3} * count, at.folded + count, at.bare + count};
    if (count == half) return at;
    const std::uint32_t next = load_four(at.position);
    return is_three_bytes(next) ? put_folded(at, three_bytes(next)) : at;
}

}  // namespace

bool has_vectors() { return BUDGETCHECK_HAS(AVX2, "avx2"); }

[[gnu::target("avx2")]] Decoded decode_by_vectors(Decoded at, const char* last, LineEnds& ends) {
    while (at.position < last && ends.has_room()) {
        const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at.position));
        // Signed: the bytes of other characters are below blank too.
        const auto other =
            static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpgt_epi8(_mm256_set1_epi8(' '), bytes)));
        const char* const before = at.position;
        if ((other & 1U) == 0) at = put_printable(at, bytes, std::countr_zero(other));
        else if (*before == '\n') at = put_line_feed(at, ends);
        else at = put_ideographs(at);
        if (at.position == before) break;
    }
    return at;
}

}  // namespace budgetcheck::text

#endif
