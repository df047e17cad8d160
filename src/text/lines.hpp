// Bytes → numbered lines of folded characters. Reads each byte once; invalid bytes become U+FFFD and are listed, the
// reading goes on. This is the one place where encodings are known (others than UTF-8 will be converted before it).
#pragma once

#include "text/usual.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace budgetcheck::text {

struct Line {
    std::uint32_t index = 0;   ///< in Text::lines()
    std::uint32_t number = 0;  ///< 1-based, in the file; only LF ends a line
    std::uint32_t page = 0;    ///< 1 + form feeds so far
    std::uint32_t begin = 0;   ///< of the words in `folded`: blanks around them left out
    std::uint32_t end = 0;
    std::uint32_t bytes = 0;  ///< of `raw`
    const char* first_byte = nullptr;
    std::u16string_view folded;
    std::u16string_view bare;  ///< the same without blanks, with 其他 for 其它: see bare()

    /// Its bytes without the line end.
    std::string_view raw() const { return {first_byte, bytes}; }

    static constexpr std::uint32_t most_usual_bytes = 4'096;

    /// Long enough that a place in it is not counted from its beginning: see Text::index_in_long().
    bool is_long() const { return bytes > most_usual_bytes; }
};

// Every pass goes over the lines: each fills a line of the cache.
static_assert(sizeof(Line) == 64 || sizeof(void*) != 8);

/// A run of bytes that belong to no character.
struct InvalidBytes {
    std::uint32_t line = 0;  ///< index in Text::lines()
    std::uint32_t column = 0;
    std::uint32_t length = 0;  ///< bytes, a column each
};

/// Where the bytes begin in their file.
struct Beginning {
    std::uint32_t line = 1;
    std::uint32_t page = 1;
};

/// A whole document as lines. Views point into the bytes given and into the
/// text's own characters.
class Text {
public:
    explicit Text(std::string_view bytes, Beginning beginning = {});
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;

    const std::vector<Line>& lines() const { return lines_; }
    /// The lines from `first` to before `last` without their blanks, a line feed between two.
    std::u16string_view bare(std::size_t first, std::size_t last) const;

    bool has_long_lines() const { return !checkpoints_.empty(); }

    const std::vector<InvalidBytes>& invalid() const { return invalid_; }

    /// 1-based column, in code points of the raw line, of the folded character at `index`.
    std::uint32_t column(const Line& line, std::size_t index) const;

    /// The index in the folded line of a character of the bare one.
    static std::uint32_t index(const Line& line, std::size_t bare_index);

    /// The same, without counting from the beginning of a very long line.
    std::uint32_t index_in_long(const Line& line, std::size_t bare_index) const;

    /// The index of the character that has `printed` others, but for blanks, between `start` and itself.
    static std::uint32_t index_behind(const Line& line, std::uint32_t start, std::size_t printed);

    /// `length` code points of the raw line from a 1-based column on; an invalid byte counts as one.
    std::string_view raw(const Line& line, std::uint32_t first_column, std::uint32_t length) const;

private:
    void decode(std::string_view bytes);
    void end_line(const Decoded& end, std::ptrdiff_t line_end);
    void turn_page();
    void decode_one();
    void put(char16_t folded, std::ptrdiff_t bytes);
    void note_invalid();
    std::uint32_t column_at_hand() const;
    static void find_words(Line& line);
    void note_checkpoints(const Line& line);

    /// A zero-width character.
    struct Dropped {
        std::uint32_t line = 0;    ///< index
        std::uint32_t column = 0;  ///< 0-based, of the raw line
    };

    /// So that a place in a very long line is found without counting from its beginning.
    struct Checkpoint {
        std::uint32_t line = 0;     ///< index
        std::uint32_t byte = 0;     ///< of the line, at every so many columns
        std::uint32_t printed = 0;  ///< characters of `folded` that are no blanks, before as many characters
    };

    const char* bytes_end_ = nullptr;
    std::unique_ptr<char16_t[]> characters_;  ///< of all lines, a line feed between them
    std::unique_ptr<char16_t[]> bare_;        ///< the same without blanks
    Decoded at_;                              ///< behind what was read and written so far
    Decoded line_;                            ///< where the line at hand begins
    std::uint32_t dropped_in_line_ = 0;       ///< at hand, so far
    std::vector<Line> lines_;
    std::vector<Dropped> dropped_;  ///< by line, as the next two
    std::vector<InvalidBytes> invalid_;
    std::vector<Checkpoint> checkpoints_;
    std::uint32_t first_number_ = 1;
    std::uint32_t page_ = 1;
    const char* behind_feeds_ = nullptr;  ///< the form feeds in front of a line
    std::uint32_t pages_inside_ = 0;      ///< form feeds of the line at hand that turn the page for the next
};

}  // namespace budgetcheck::text
