// The words of the narrative as data: what a phrase speaks of, which stage and direction it names. A new style of
// sentence is a new row here.
#pragma once

#include "document/schema.hpp"

#include <budgetcheck/coordinates.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace budgetcheck::document {

enum class Direction : std::int8_t { down = -1, level = 0, up = 1 };

/// Something money is said of. The parts of a closed list name their whole by its id.
struct Subject {
    std::u32string_view words;  ///< alternatives set apart by '|'
    Coordinates at;
    bool resets = false;  ///< a number behind it starts a list of its own
};

struct StageWord {
    std::u32string_view words;
    Stage stage;
};

struct DirectionWord {
    std::u32string_view words;
    Direction direction;
};

/// Words after which a sentence tells purposes or reasons, not figures.
inline constexpr std::u32string_view muting_words = U"主要用于|主要原因|原因是|按照";

/// Which kinds of words can begin with a character. May say yes for characters that begin none.
enum WordKind : std::uint8_t { no_word = 0, subject_word = 1, stage_word = 2, direction_word = 4, reader_word = 8 };

/// A set of WordKind.
std::uint8_t words_beginning_with(char32_t c);

std::span<const Subject> subjects();
std::span<const StageWord> stage_words();
std::span<const DirectionWord> direction_words();

}  // namespace budgetcheck::document
