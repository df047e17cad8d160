// A hash table that only grows, filled without locks.
#include "text/rare_characters.hpp"

#include "text/utf8.hpp"

#include <array>
#include <atomic>

namespace budgetcheck::text {
namespace {

constexpr char16_t first_unit = 0xD800;
constexpr std::size_t most_steps = 64;  ///< a text made of nothing but such characters must not cost more
constexpr char32_t none = 0;

std::array<std::atomic<char32_t>, most_rare_characters> characters;

/// The character's place from then on?
bool take(std::atomic<char32_t>& place, char32_t character) {
    char32_t there = place.load(std::memory_order_relaxed);
    if (there == none && place.compare_exchange_strong(there, character, std::memory_order_relaxed)) return true;
    return there == character;
}

}  // namespace

char16_t rare_unit(char32_t character) {
    for (std::size_t step = 0; step < most_steps; ++step) {
        const std::size_t place = (character + step) % characters.size();
        if (take(characters[place], character)) return static_cast<char16_t>(first_unit + place);
    }
    return replacement_character;
}

char32_t rare_character(char16_t unit) {
    const char32_t character = characters[unit - first_unit].load(std::memory_order_relaxed);
    return character == none ? replacement_character : character;
}

}  // namespace budgetcheck::text
