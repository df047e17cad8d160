// XML parts of a document. No part may name a DTD: no part of a real document does, and entities of one's own are a
// known way to swell. Names are compared without their prefixes, which writers choose freely.
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace budgetcheck::office {

/// A tree costs about 100 bytes a tag.
inline constexpr std::size_t max_tags = 2'000'000;
inline constexpr std::size_t max_attributes = 4'000'000;

/// Deeper elements are refused: the readers go down by calls.
inline constexpr int max_depth = 200;

/// A parsed part, with the bytes that it refers to.
class XmlPart {
public:
    /// Throws Refused where it is damaged, or no honest part.
    explicit XmlPart(std::string bytes);
    XmlPart(const XmlPart&) = delete;
    XmlPart& operator=(const XmlPart&) = delete;

    /// The outermost element; null where there is none.
    pugi::xml_node root() const { return document_.document_element(); }

private:
    std::string bytes_;
    pugi::xml_document document_;
};

/// "w:tbl" → "tbl"
std::string_view local_name(const char* name);

inline std::string_view local_name(pugi::xml_node node) { return local_name(node.name()); }

inline bool is(pugi::xml_node node, std::string_view name) { return local_name(node) == name; }

/// The first element of this name below `node`; null where there is none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);

/// An attribute's value; empty where there is none.
std::string_view attribute(pugi::xml_node node, std::string_view name);

/// A whole number from 0 up to `most`, or `otherwise` where it is none.
std::size_t whole_number(std::string_view text, std::size_t otherwise, std::size_t most);

/// "1", "true", "on", and an attribute that does not stand there where `absent` says so.
bool is_true(std::string_view value, bool absent = false);

/// All characters in the elements below, in their order.
std::string text_of(pugi::xml_node node);

}  // namespace budgetcheck::office
