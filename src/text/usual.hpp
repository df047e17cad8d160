// The usual bytes of a document, decoded and folded: printable ASCII, line feeds and characters of three bytes.
// Whatever else stands there is left to Text.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace budgetcheck::text {

/// How far a decoder came.
struct Decoded {
    const char* position = nullptr;  ///< behind what was read
    char16_t* folded = nullptr;      ///< behind what was written
    char16_t* bare = nullptr;        ///< the same without blanks
    bool operator==(const Decoded&) const = default;
};

/// Where lines end: what was read and written before their line feeds, which stand for themselves in both.
class LineEnds {
public:
    std::span<const Decoded> all() const { return {ends_.data(), count_}; }
    /// For another block, each byte of which may be a line feed?
    bool has_room() const { return count_ <= ends_.size() - most_in_block; }
    void add(const Decoded& end) { ends_[count_++] = end; }
    void clear() { count_ = 0; }

private:
    static constexpr std::size_t most_in_block = 64;
    std::array<Decoded, 4 * most_in_block> ends_;
    std::size_t count_ = 0;
};

/// Behind `last` and behind what was written stand so many bytes and characters that a decoder may touch.
inline constexpr std::size_t decoder_block = 64;

/// As far as nothing but usual bytes stand, from `from.position` on, and the line ends have room; may read beyond
/// `last` where it began before it.
using Decoder = Decoded (*)(Decoded from, const char* last, LineEnds& ends);

/// On any processor.
Decoded decode_usual_anywhere(Decoded at, const char* last, LineEnds& ends);

/// All that this processor can run; they write the same, the last is the fastest.
std::span<const Decoder> decoders();

Decoded decode_usual(Decoded from, const char* last, LineEnds& ends);

/// Four bytes, the first of them lowest.
inline std::uint32_t load_four(const char* position) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, position, sizeof bytes);
    if constexpr (std::endian::native != std::endian::little) bytes = __builtin_bswap32(bytes);
    return bytes;
}

/// Have the first three of four bytes the form of one character?
inline bool is_three_bytes(std::uint32_t bytes) { return (bytes & 0xC0C0F0U) == 0x8080E0U; }

inline char16_t three_bytes(std::uint32_t bytes) {
    return static_cast<char16_t>((bytes & 0x0FU) << 12 | (bytes >> 2 & 0xFC0U) | (bytes >> 16 & 0x3FU));
}

}  // namespace budgetcheck::text
