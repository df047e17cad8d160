// Strings that hold nothing to escape are copied; the others are left to the JSON library.
#include "report/json.hpp"

#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

namespace budgetcheck {
namespace {

/// Does JSON write these bytes as they are?
bool is_plain(std::string_view text) {
    const char* const end = text.data() + text.size();
    for (const char* position = text.data(); position != end;) {
        const text::Character next = text::character_at(position, end);
        if (next.size == 0 || next.character < U' ' || next.character == U'"' || next.character == U'\\') return false;
        position += next.size;
    }
    return true;
}

std::string escaped(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

Json::Json(std::string_view text) {
    if (!is_plain(text)) {
        text_ = escaped(text);
        return;
    }
    text_.reserve(text.size() + 2);
    text_.append("\"").append(text).append("\"");
}

Json::Json(std::initializer_list<JsonMember> members) : text_("{}") {
    for (const JsonMember& member : members) add(member.name, member.value);
}

void Json::add(std::string_view name, const Json& value) {
    start_part();
    text_.append("\"").append(name).append("\":").append(value.text_).append("}");
}

void Json::push_back(const Json& value) {
    start_part();
    text_.append(value.text_).append("]");
}

/// Opens the object or array again.
void Json::start_part() {
    text_.pop_back();
    if (text_.size() > 1) text_ += ',';
}

}  // namespace budgetcheck
