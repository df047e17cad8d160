// Encodings in which offices save text files, and their way to UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace budgetcheck {

/// The version of ICU that is linked.
std::string encoding_library();

enum class Encoding : std::uint8_t { automatic, utf8, gb18030, utf16_le, utf16_be };

/// The encoding that the bytes show: by a byte order mark, by what their pairs of bytes would be, or by the first
/// characters that are not ASCII. UTF-8 where nothing speaks for another one.
Encoding recognised(std::string_view bytes);

/// The bytes as UTF-8. What is no character in their encoding becomes a byte 0xFF each, which is none in UTF-8 either:
/// the check of the text tells its place. Throws std::runtime_error where ICU has no data for the encoding.
std::string as_utf8(std::string_view bytes, Encoding encoding);

}  // namespace budgetcheck
