// The numbers that a word processor puts in front of paragraphs by itself: 一、 (二) 3. Knows WordprocessingML's lists;
// knows nothing of what paragraphs say.
#pragma once

#include "input/office/xml.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace budgetcheck::office {

/// A number as a list shows it; `format` as the standard names it: decimal, chineseCounting … Others are decimal.
std::string list_number(std::uint32_t number, std::string_view format);

class Numbering {
public:
    /// The roots of the parts numbering and styles; null where there are none. Nothing of them is kept.
    Numbering(pugi::xml_node numbering, pugi::xml_node styles);

    /// What stands in front of the next paragraph with these properties (pPr); empty for most.
    std::string next(pugi::xml_node properties);

private:
    static constexpr std::size_t level_count = 9;
    struct Level {
        std::uint32_t start = 1;
        std::string format;
        std::string text;
        bool decimal_only = false;  ///< isLgl: levels above are shown as decimal numbers
    };
    struct List {
        std::array<Level, level_count> levels;
        std::array<std::optional<std::uint32_t>, level_count> numbers;  ///< the last one of each level
    };
    struct Instance {
        std::string list;
        std::map<std::size_t, std::uint32_t> starts;  ///< that levels begin anew from
        bool begun = false;
    };
    struct Reference {
        std::string instance;
        std::optional<std::size_t> level;
    };
    struct Style {
        Reference reference;
        std::string base;
    };

    void read_list(pugi::xml_node source);
    void read_instance(pugi::xml_node source);
    Reference of_style(std::string name) const;
    static Reference reference(pugi::xml_node properties);
    static void read_level(pugi::xml_node source, Level& level);

    std::map<std::string, List, std::less<>> lists_;
    std::map<std::string, Instance, std::less<>> instances_;
    std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace budgetcheck::office
