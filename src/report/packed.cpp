#include "report/packed.hpp"

#include <zlib.h>

#include <cstdint>
#include <new>

namespace budgetcheck {
namespace {

std::string deflated(std::string_view text) {
    uLongf size = compressBound(static_cast<uLong>(text.size()));
    std::string result(size, '\0');
    // The lowest level: higher ones take up to four times as long for a tenth less.
    if (compress2(reinterpret_cast<Bytef*>(result.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
                  static_cast<uLong>(text.size()), Z_BEST_SPEED) != Z_OK)
        throw std::bad_alloc();
    result.resize(size);
    return result;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    result.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::string_view three = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8U | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i) result += i <= three.size() ? digits[bits >> (18 - 6 * i) & 63U] : '=';
    }
    return result;
}

}  // namespace

std::string packed(std::string_view text) { return base64(deflated(text)); }

}  // namespace budgetcheck
