// How the parts of an office document find each other: [part]'s relationships. Knows the packaging of ECMA-376 part 2.
#pragma once

#include "input/office/package.hpp"

#include <map>
#include <string>
#include <string_view>

namespace budgetcheck::office {

/// A part another one refers to.
struct Relationship {
    std::string type;  ///< last word of its type's name: "worksheet", "styles" …
    std::string part;  ///< its name in the package
};

/// By id; of the package itself for an empty name.
std::map<std::string, Relationship, std::less<>> relationships(Package& package, const std::string& part);

/// The first related part of this type; empty where there is none.
std::string related_part(const std::map<std::string, Relationship, std::less<>>& all, std::string_view type);

/// The part that is the document: what the package says, else `usual`.
std::string main_part(Package& package, const std::string& usual);

}  // namespace budgetcheck::office
