// The head of a narrative item as printed: “A（类）B（款）C（项）”.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace budgetcheck::document {

/// The names of class, section and item, as many as are printed, and the codes printed with them.
class ItemPath {
public:
    static constexpr std::size_t most_levels = 3;

    ItemPath() = default;
    explicit ItemPath(std::u16string_view name) { add_name(name); }

    std::span<const std::u16string_view> names() const { return std::span(names_).first(name_count_); }
    std::span<const std::uint32_t> pieces() const { return std::span(pieces_).first(piece_count_); }

    void add_name(std::u16string_view name) { names_.at(name_count_++) = name; }
    void add_piece(std::uint32_t piece) { pieces_.at(piece_count_++) = piece; }

private:
    std::array<std::u16string_view, most_levels> names_;
    std::array<std::uint32_t, most_levels> pieces_{};
    std::uint8_t name_count_ = 0;
    std::uint8_t piece_count_ = 0;
};

/// The head of an item, up to its first amount, taken apart.
struct ItemHead {
    std::u16string_view words;  ///< in the text of its paragraph
    ItemPath path;
};

}  // namespace budgetcheck::document
