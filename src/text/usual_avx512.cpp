// All characters of 64 bytes at once, 32 to a vector: where one kind of character ends and the next begins needs
// no decision, as it does where runs are taken in turn.
#include "text/processor.hpp"
#include "text/usual_vectors.hpp"

#if defined(__x86_64__)

#include <algorithm>
#include <array>
#include <bit>

#include <immintrin.h>

#define BUDGETCHECK_WIDE gnu::target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,popcnt,lzcnt")

namespace budgetcheck::text {
namespace {

constexpr int block = 64;  ///< bytes taken at once
static_assert(block <= decoder_block);
constexpr int vector = 32;  ///< characters

// 、 to 〓: the marks of a Chinese sentence, which stand for themselves.
constexpr int first_mark = 0x3001;
constexpr int behind_marks = 0x3014;

constexpr int first_full_width = 0xFF01;
constexpr int behind_full_width = 0xFF5F;
constexpr int full_width_to_ascii = 0xFEE0;

constexpr auto places_of_block = [] {
    std::array<std::uint8_t, block> places{};
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = static_cast<std::uint8_t>(i);
    return places;
}();

constexpr std::uint64_t below(int bits) { return bits == block ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1; }

/// The characters among the bytes of a block, up to the first that is no usual one.
struct Characters {
    std::uint64_t starts = 0;      ///< their first bytes
    std::uint64_t line_feeds = 0;  ///< of these
    int bytes = 0;                 ///< of all of them
};

/// The bytes that have the wanted bits under a mask.
[[BUDGETCHECK_WIDE, gnu::always_inline]] inline std::uint64_t with_bits(__m512i bytes, int mask, int wanted) {
    return _mm512_cmpeq_epi8_mask(_mm512_and_si512(bytes, _mm512_set1_epi8(static_cast<char>(mask))),
                                  _mm512_set1_epi8(static_cast<char>(wanted)));
}

[[BUDGETCHECK_WIDE, gnu::always_inline]] inline Characters characters_of(__m512i bytes) {
    const std::uint64_t line_feeds = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n'));
    const std::uint64_t printable = line_feeds | _mm512_cmpge_epi8_mask(bytes, _mm512_set1_epi8(' '));
    const std::uint64_t leads = with_bits(bytes, 0xF0, 0xE0);
    const std::uint64_t trails = with_bits(bytes, 0xC0, 0x80);
    const std::uint64_t wrong = (trails ^ (leads << 1 | leads << 2)) | ~(printable | leads | trails);
    const int right = std::countr_zero(wrong);
    // One that has not all of its bytes there is left for the next block.
    const std::uint64_t cut_off = leads & below(right) & ~(below(right) >> 2);
    const int complete = std::min(right, std::countr_zero(cut_off));
    return {(printable | leads) & below(complete), line_feeds & below(complete), complete};
}

[[BUDGETCHECK_WIDE, gnu::always_inline]] inline __m512i bits(__m512i value, int mask) {
    return _mm512_and_si512(value, _mm512_set1_epi16(static_cast<short>(mask)));
}

/// The characters whose first bytes stand at `starts`; `three_bytes` says which are longer than one.
[[BUDGETCHECK_WIDE, gnu::always_inline]] inline __m512i decode(__m512i bytes, __m256i starts, __mmask32& three_bytes) {
    const __m512i first = _mm512_cvtepu8_epi16(starts);
    const __m512i first_and_second =
        _mm512_add_epi16(_mm512_or_si512(first, _mm512_slli_epi16(first, 8)), _mm512_set1_epi16(0x0100));
    const __m512i from = _mm512_permutexvar_epi8(first_and_second, bytes);
    const __m512i third = _mm512_permutexvar_epi8(_mm512_add_epi16(first, _mm512_set1_epi16(2)), bytes);
    three_bytes = _mm512_test_epi16_mask(from, _mm512_set1_epi16(0x80));
    const __m512i three = _mm512_or_si512(
        _mm512_or_si512(_mm512_slli_epi16(from, 12), bits(_mm512_srli_epi16(from, 2), 0xFC0)), bits(third, 0x3F));
    return _mm512_mask_mov_epi16(bits(from, 0x7F), three_bytes, three);
}

[[BUDGETCHECK_WIDE, gnu::always_inline]] inline __mmask32 are_between(__m512i characters, int first, int behind) {
    return _mm512_cmplt_epu16_mask(_mm512_sub_epi16(characters, _mm512_set1_epi16(static_cast<short>(first))),
                                   _mm512_set1_epi16(static_cast<short>(behind - first)));
}

struct Vector {
    __m512i characters;
};

/// The characters of a block.
struct Folded {
    std::array<Vector, block / vector> vectors{};
    std::uint64_t rare = 0;  ///< of them: what vectors cannot fold
};

[[BUDGETCHECK_WIDE, gnu::always_inline]] inline __m512i fold_vector(__m512i characters, __mmask32 three_bytes,
                                                                    __mmask32& rare) {
    const __mmask32 full_width = three_bytes & are_between(characters, first_full_width, behind_full_width);
    const __mmask32 ideographs = are_between(characters, first_ideograph, behind_ideographs) &
                                 _mm512_cmpneq_epi16_mask(characters, _mm512_set1_epi16(variant_of_other));
    rare = three_bytes & ~(full_width | ideographs | are_between(characters, first_mark, behind_marks));
    return _mm512_mask_sub_epi16(characters, full_width, characters,
                                 _mm512_set1_epi16(static_cast<short>(full_width_to_ascii)));
}

/// `starts` are the places of their first bytes. Both vectors, whether so many characters are there or not: a block has
/// now one, now two of them, which no processor foresees.
[[BUDGETCHECK_WIDE, gnu::always_inline]] inline Folded fold_block(__m512i bytes, __m512i starts) {
    Folded folded;
    for (std::size_t i = 0; i < folded.vectors.size(); ++i) {
        __mmask32 three_bytes = 0;
        __mmask32 rare = 0;
        const __m512i characters = decode(bytes, _mm512_castsi512_si256(starts), three_bytes);
        folded.vectors[i].characters = fold_vector(characters, three_bytes, rare);
        folded.rare |= std::uint64_t{rare} << (i * vector);
        starts = _mm512_shuffle_i64x2(starts, starts, 0b01'00'11'10);  // the next ones
    }
    return folded;
}

/// Folds what vectors cannot, up to the first character that is no usual one: returns its number, else `count`.
int fold_rare(char16_t* characters, std::uint64_t rare, int count) {
    for (; rare != 0; rare &= rare - 1) {
        const int i = std::countr_zero(rare);
        const char16_t folded = fold_usual(characters[i]);
        if (folded == dropped) return i;
        characters[i] = folded;
    }
    return count;
}

/// Writes those of the first `count` that are no blanks and returns which they are.
[[BUDGETCHECK_WIDE, gnu::always_inline]] inline std::uint64_t put_bare(const Folded& folded, int count,
                                                                       char16_t* bare) {
    std::uint64_t inside = below(count);
    std::uint64_t all = 0;
    for (const Vector& vector_of_block : folded.vectors) {
        const __mmask32 printed = _mm512_mask_cmpneq_epi16_mask(static_cast<__mmask32>(inside),
                                                                vector_of_block.characters, _mm512_set1_epi16(' '));
        _mm512_storeu_si512(bare, _mm512_maskz_compress_epi16(printed, vector_of_block.characters));
        bare += std::popcount(printed);
        inside >>= vector;
        all = all >> vector | std::uint64_t{printed} << (block - vector);
    }
    return all;
}

[[BUDGETCHECK_WIDE, gnu::noinline]] int first_byte(__m512i starts, int character) {
    std::array<std::uint8_t, block> places{};
    _mm512_storeu_si512(places.data(), starts);
    return places[static_cast<std::size_t>(character)];
}

/// Those in front of byte `stop` of a block; `printed` are the characters of the block that are no blanks.
[[BUDGETCHECK_WIDE, gnu::always_inline]] inline void add_line_ends(LineEnds& ends, const Decoded& block_begin,
                                                                   const Characters& characters, std::uint64_t printed,
                                                                   int stop) {
    for (std::uint64_t left = characters.line_feeds & below(stop); left != 0; left &= left - 1) {
        const int byte = std::countr_zero(left);
        const int folded = std::popcount(characters.starts & below(byte));
        ends.add({block_begin.position + byte, block_begin.folded + folded,
                  block_begin.bare + std::popcount(printed & below(folded))});
    }
}

}  // namespace

bool has_wide_vectors() {
    return BUDGETCHECK_HAS(AVX512BW, "avx512bw") && BUDGETCHECK_HAS(AVX512VL, "avx512vl") &&
           BUDGETCHECK_HAS(AVX512_VBMI, "avx512vbmi") && BUDGETCHECK_HAS(AVX512_VBMI2, "avx512vbmi2") &&
           BUDGETCHECK_HAS(BMI2, "bmi2");
}

[[BUDGETCHECK_WIDE]] Decoded decode_by_wide_vectors(Decoded at, const char* last, LineEnds& ends) {
    const __m512i numbers = _mm512_loadu_si512(places_of_block.data());
    while (at.position < last && ends.has_room()) {
        const __m512i bytes = _mm512_loadu_si512(at.position);
        const Characters characters = characters_of(bytes);
        const __m512i starts = _mm512_maskz_compress_epi8(characters.starts, numbers);
        const int count = std::popcount(characters.starts);
        Folded folded = fold_block(bytes, starts);
        for (std::size_t i = 0; i < folded.vectors.size(); ++i)
            _mm512_storeu_si512(at.folded + i * vector, folded.vectors[i].characters);
        int usual = count;
        if (folded.rare &= below(count); folded.rare != 0) {
            usual = fold_rare(at.folded, folded.rare, count);
            for (std::size_t i = 0; i < folded.vectors.size(); ++i)
                folded.vectors[i].characters = _mm512_loadu_si512(at.folded + i * vector);
        }
        const std::uint64_t printed = put_bare(folded, usual, at.bare);
        const int read = usual == count ? characters.bytes : first_byte(starts, usual);
        add_line_ends(ends, at, characters, printed, read);
        at = {at.position + read, at.folded + usual, at.bare + std::popcount(printed)};
        // Behind a whole block at most two bytes are left of a character that goes on in the next.
        if (read < block - 2) break;
    }
    return at;
}

}  // namespace budgetcheck::text

#endif
