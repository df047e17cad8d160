// Decoders of usual bytes for processors that have vectors; see usual.hpp for what they promise.
#pragma once

#include "text/fold.hpp"
#include "text/usual.hpp"

namespace budgetcheck::text {

#if defined(__x86_64__)

/// Needs AVX2: 32 bytes of ASCII or eight ideographs at a time.
bool has_vectors();
Decoded decode_by_vectors(Decoded at, const char* last, LineEnds& ends);

/// Needs AVX-512 with VBMI2: 64 bytes at a time, whatever stands beside what.
bool has_wide_vectors();
Decoded decode_by_wide_vectors(Decoded at, const char* last, LineEnds& ends);

// Between them all stand for themselves, but for the variant.
inline constexpr int first_ideograph = 0x4E00;
inline constexpr int behind_ideographs = 0xA000;

#endif

/// What a character of three bytes folds to; dropped for one that is no usual one.
[[gnu::always_inline]] inline char16_t fold_usual(char16_t character) {
    const std::size_t page = character >> 8;
    return fold_table.plain[page] ? character : fold_table.folded[page] ? fold(character) : dropped;
}

/// A character of three bytes; stays where it is at one that needs a second look.
[[gnu::always_inline]] inline Decoded put_folded(Decoded at, char16_t character) {
    const char16_t folded = fold_usual(character);
    if (folded == dropped) return at;
    *at.folded = *at.bare = folded;
    return {at.position + 3, at.folded + 1, at.bare + (folded != u' ' ? 1 : 0)};
}

[[gnu::always_inline]] inline Decoded put_line_feed(Decoded at, LineEnds& ends) {
    ends.add(at);
    *at.folded = *at.bare = u'\n';
    return {at.position + 1, at.folded + 1, at.bare + 1};
}

}  // namespace budgetcheck::text
