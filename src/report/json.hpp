// A JSON value as the text it is written as: objects and arrays are put together from the texts of their parts, in the
// order given. Knows JSON; knows nothing of reports.
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace budgetcheck {

struct JsonMember;

class Json {
public:
    Json(std::nullptr_t) : text_("null") {}  // NOLINT: values become JSON where JSON is wanted, as all below
    Json(bool value) : text_(value ? "true" : "false") {}               // NOLINT
    Json(std::integral auto number) : text_(std::to_string(number)) {}  // NOLINT
    Json(std::string_view text);                                        // NOLINT
    Json(const std::string& text) : Json(std::string_view(text)) {}     // NOLINT
    Json(const char* text) : Json(std::string_view(text)) {}            // NOLINT
    Json(std::initializer_list<JsonMember> members);                    // NOLINT

    static Json array() {
        Json array(nullptr);
        array.text_ = "[]";
        return array;
    }

    /// To an object. Names need no escaping.
    void add(std::string_view name, const Json& value);

    /// To an array.
    void push_back(const Json& value);

    const std::string& text() const { return text_; }

private:
    void start_part();

    std::string text_;
};

struct JsonMember {
    std::string_view name;
    Json value;
};

}  // namespace budgetcheck
