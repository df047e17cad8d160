// Eight bytes of ASCII or one character at a time, and the choice of the way that suits the processor.
#include "text/usual.hpp"

#include "text/usual_vectors.hpp"

#include <vector>

namespace budgetcheck::text {
namespace {

constexpr int block = 8;  ///< bytes taken at once

constexpr std::uint64_t blanks = 0x2020202020202020U;
constexpr std::uint64_t high_bits = 0x8080808080808080U;

/// How many of eight bytes lie between blank and '~', up to the first that does not.
int count_printable(std::uint64_t bytes) {
    if constexpr (std::endian::native != std::endian::little) return 0;
    // The borrow of a byte below blank spoils only what stands behind the first such byte.
    return std::countr_zero((bytes | (bytes - blanks)) & high_bits) / 8;
}

Decoded put_printable(Decoded at, std::uint64_t bytes, int count) {
    for (int i = 0; i < block; ++i) at.folded[i] = static_cast<unsigned char>(at.position[i]);
    if (bytes != blanks)
        for (int i = 0; i < count; ++i) {
            *at.bare = at.folded[i];
            at.bare += at.folded[i] != u' ' ? 1 : 0;
        }
    return {at.position + count, at.folded + count, at.bare};
}

}  // namespace

Decoded decode_usual_anywhere(Decoded at, const char* last, LineEnds& ends) {
    while (at.position < last && ends.has_room()) {
        if (const std::uint32_t four = load_four(at.position); is_three_bytes(four)) {
            const char* const before = at.position;
            at = put_folded(at, three_bytes(four));
            if (at.position == before) break;
            continue;
        }
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, at.position, sizeof bytes);
        const int count = count_printable(bytes);
        if (count != 0) at = put_printable(at, bytes, count);
        else if (*at.position == '\n') at = put_line_feed(at, ends);
        else break;
    }
    return at;
}

std::span<const Decoder> decoders() {
    static const std::vector<Decoder> usable = [] {
        std::vector<Decoder> list{decode_usual_anywhere};
#if defined(__x86_64__)
        if (has_vectors()) list.push_back(decode_by_vectors);
        if (has_wide_vectors()) list.push_back(decode_by_wide_vectors);
#endif
        return list;
    }();
    return usable;
}

Decoded decode_usual(Decoded from, const char* last, LineEnds& ends) {
    static const Decoder best = decoders().back();
    return best(from, last, ends);
}

}  // namespace budgetcheck::text
