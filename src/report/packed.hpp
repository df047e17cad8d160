// Long texts made short for a page that unpacks them. Inside report only.
#pragma once

#include <string>
#include <string_view>

namespace budgetcheck {

/// Deflated (RFC 1950), then written in base64 (RFC 4648): nothing in it means anything in HTML. std::bad_alloc without
/// memory.
std::string packed(std::string_view text);

}  // namespace budgetcheck
