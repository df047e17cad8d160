#include "input/office/numbering.hpp"

#include <algorithm>
#include <utility>

namespace budgetcheck::office {
namespace {

constexpr std::size_t most = 1'000'000;  // of any number
constexpr int most_bases = 20;           // of a style on styles
constexpr std::size_t longest_text = 100;

constexpr std::array<std::string_view, 10> chinese_digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr std::array<std::string_view, 4> chinese_units{"", "十", "百", "千"};

/// Below ten thousand: 十二, 二十, 一百零三.
std::string chinese_number(std::uint32_t number) {
    std::string result;
    const std::string digits = std::to_string(number);
    bool zero = false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto digit = static_cast<std::size_t>(digits[i] - '0');
        const std::size_t unit = digits.size() - 1 - i;
        if (digit == 0) {
            zero = true;
            continue;
        }
        if (zero && !result.empty()) result += chinese_digits[0];
        zero = false;
        if (!(digit == 1 && unit == 1 && result.empty())) result += chinese_digits[digit];
        result += chinese_units[unit];
    }
    return result.empty() ? std::string(chinese_digits[0]) : result;
}

std::string roman_number(std::uint32_t number) {
    constexpr auto marks = std::to_array<std::pair<std::uint32_t, std::string_view>>(
        {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
         {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}});
    std::string result;
    for (const auto& [value, mark] : marks)
        for (; number >= value; number -= value) result += mark;
    return result;
}

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// ① to ⑳, as UTF-8.
std::string circled_number(std::uint32_t number) {
    std::string result = "\xE2\x91";
    return result += static_cast<char>(0xA0 + (number - 1));
}

}  // namespace

std::string list_number(std::uint32_t number, std::string_view format) {
    const bool chinese = format == "chineseCounting" || format == "chineseCountingThousand" ||
                         format == "japaneseCounting" || format == "taiwaneseCounting" ||
                         format == "taiwaneseCountingThousand" || format == "ideographDigital";
    if (chinese && number < 10'000) return chinese_number(number);
    if (format.starts_with("decimalEnclosedCircle") && number >= 1 && number <= 20) return circled_number(number);
    const bool letter = number >= 1 && number <= 26;
    if (format == "lowerLetter" && letter) return {static_cast<char>('a' + (number - 1))};
    if (format == "upperLetter" && letter) return {static_cast<char>('A' + (number - 1))};
    if (format == "lowerRoman" && number < 4000) return roman_number(number);
    if (format == "upperRoman" && number < 4000) return upper(roman_number(number));
    if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
    return std::to_string(number);
}

Numbering::Numbering(pugi::xml_node numbering, pugi::xml_node styles) {
    for (const pugi::xml_node one : numbering.children()) {
        if (is(one, "abstractNum")) read_list(one);
        else if (is(one, "num")) read_instance(one);
    }
    for (const pugi::xml_node one : styles.children()) {
        if (!is(one, "style")) continue;
        styles_[std::string(attribute(one, "styleId"))] = {reference(child(one, "pPr")),
                                                           std::string(attribute(child(one, "basedOn"), "val"))};
    }
}

void Numbering::read_level(pugi::xml_node source, Level& level) {
    level.start = static_cast<std::uint32_t>(whole_number(attribute(child(source, "start"), "val"), 1, most));
    level.format = attribute(child(source, "numFmt"), "val");
    level.text = attribute(child(source, "lvlText"), "val").substr(0, longest_text);
    const pugi::xml_node legal = child(source, "isLgl");
    level.decimal_only = legal && is_true(attribute(legal, "val"), true);
}

void Numbering::read_list(pugi::xml_node source) {
    List& list = lists_[std::string(attribute(source, "abstractNumId"))];
    for (const pugi::xml_node one : source.children()) {
        const std::size_t level = whole_number(attribute(one, "ilvl"), level_count, level_count);
        if (is(one, "lvl") && level < level_count) read_level(one, list.levels[level]);
    }
}

void Numbering::read_instance(pugi::xml_node source) {
    Instance& instance = instances_[std::string(attribute(source, "numId"))];
    instance.list = attribute(child(source, "abstractNumId"), "val");
    for (const pugi::xml_node one : source.children()) {
        if (!is(one, "lvlOverride")) continue;
        const std::size_t level = whole_number(attribute(one, "ilvl"), level_count, level_count);
        const std::string_view start = attribute(child(one, "startOverride"), "val");
        if (level < level_count && !start.empty())
            instance.starts[level] = static_cast<std::uint32_t>(whole_number(start, 1, most));
    }
}

Numbering::Reference Numbering::reference(pugi::xml_node properties) {
    const pugi::xml_node source = child(properties, "numPr");
    Reference result{std::string(attribute(child(source, "numId"), "val")), std::nullopt};
    const std::string_view level = attribute(child(source, "ilvl"), "val");
    if (!level.empty()) result.level = whole_number(level, 0, level_count - 1);
    return result;
}

Numbering::Reference Numbering::of_style(std::string name) const {
    Reference result;
    for (int i = 0; i < most_bases; ++i) {
        const auto found = styles_.find(name);
        if (found == styles_.end()) break;
        const Style& style = found->second;
        if (!result.level) result.level = style.reference.level;
        if (result.instance.empty()) result.instance = style.reference.instance;
        if (!result.instance.empty() || style.base.empty()) break;
        name = style.base;
    }
    return result;
}

std::string Numbering::next(pugi::xml_node properties) {
    Reference place = reference(properties);
    const std::string_view style = attribute(child(properties, "pStyle"), "val");
    if (!style.empty() && (place.instance.empty() || !place.level)) {
        const Reference inherited = of_style(std::string(style));
        if (place.instance.empty()) place.instance = inherited.instance;
        if (!place.level) place.level = inherited.level;
    }
    const auto instance = instances_.find(place.instance);
    if (instance == instances_.end()) return {};
    const auto found = lists_.find(instance->second.list);
    if (found == lists_.end()) return {};
    List& list = found->second;
    if (!std::exchange(instance->second.begun, true))
        for (const auto& [level, start] : instance->second.starts) {
            list.numbers[level].reset();
            list.levels[level].start = start;
        }
    const std::size_t level = place.level.value_or(0);
    const Level& own = list.levels[level];
    std::optional<std::uint32_t>& number = list.numbers[level];
    number = number ? *number + 1 : own.start;
    std::fill(list.numbers.begin() + static_cast<std::ptrdiff_t>(level) + 1, list.numbers.end(), std::nullopt);
    if (own.format == "bullet" || own.format == "none") return {};
    std::string text;
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        const bool place_of_number = own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' &&
                                     own.text[i + 1] <= '9';
        if (!place_of_number) {
            text += own.text[i];
            continue;
        }
        const auto which = static_cast<std::size_t>(own.text[++i] - '1');
        const Level& shown = list.levels[which];
        text += list_number(list.numbers[which].value_or(shown.start), own.decimal_only ? "decimal" : shown.format);
    }
    return text;
}

}  // namespace budgetcheck::office
