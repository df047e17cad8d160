#include "input/office/xml.hpp"

#include "input/office/package.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace budgetcheck::office {
namespace {

[[noreturn]] void refuse() { throw Refused{{"input/office-damaged", {}}}; }

/// Bounds of the tree, before there is one.
void check_size(std::string_view bytes) {
    if (std::cmp_greater(std::ranges::count(bytes, '<'), max_tags) ||
        std::cmp_greater(std::ranges::count(bytes, '='), max_attributes))
        throw Refused{{"input/office-too-large", {std::to_string(max_part_bytes >> 20)}}};
    if (bytes.find("<!DOCTYPE") != bytes.npos) refuse();
}

/// Without going down by calls itself.
void check_depth(pugi::xml_node root) {
    int depth = 0;
    pugi::xml_node node = root;
    while (node) {
        if (node.first_child()) {
            if (++depth > max_depth) refuse();
            node = node.first_child();
            continue;
        }
        while (node && node != root && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (!node || node == root) return;
        node = node.next_sibling();
    }
}

}  // namespace

XmlPart::XmlPart(std::string bytes) : bytes_(std::move(bytes)) {
    const bool utf16 = bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF");
    if (utf16 || bytes_.find('\0') != std::string::npos) refuse();  // allowed, but written by nobody
    check_size(bytes_);
    constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
    if (!document_.load_buffer_inplace(bytes_.data(), bytes_.size(), options)) refuse();
    check_depth(document_.root());
}

std::string_view local_name(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.rfind(':');
    return colon == whole.npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node one : node.children())
        if (is(one, name)) return one;
    return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_attribute one : node.attributes())
        if (local_name(one.name()) == name) return one.value();
    return {};
}

std::size_t whole_number(std::string_view text, std::size_t otherwise, std::size_t most) {
    std::size_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size()) return otherwise;
    return std::min(value, most);
}

bool is_true(std::string_view value, bool absent) {
    if (value.empty()) return absent;
    return value == "1" || value == "true" || value == "on";
}

std::string text_of(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node one : node.children()) {
        if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) text += one.value();
        else text += text_of(one);
    }
    return text;
}

}  // namespace budgetcheck::office
