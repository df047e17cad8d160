// What an entry says of its size is a claim: it is compared with the bounds first, and its bytes are counted as well.
#include "input/office/package.hpp"

#include <unzip.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <span>
#include <utility>

#include <unistd.h>

namespace budgetcheck::office {
namespace {

[[noreturn]] void refuse(std::string_view key, std::vector<std::string> arguments = {}) {
    throw Refused{{key, std::move(arguments)}};
}

[[noreturn]] void too_large() { refuse("input/office-too-large", {std::to_string(max_part_bytes >> 20)}); }

constexpr uLong encrypted = 1;  // of an entry's flags

constexpr std::size_t longest_name = 255;                      // longer ones are no part's
constexpr std::size_t max_extra_bytes = std::size_t{4} << 20;  // what all entries say in fields that nobody asks for

/// Throws where a part is encrypted, or larger than any honest one.
void check_entry(const unz_file_info64& entry) {
    if ((entry.flag & encrypted) != 0) refuse("input/office-password");
    if (entry.uncompressed_size > max_part_bytes) too_large();
    if (entry.uncompressed_size > small_part_bytes && entry.uncompressed_size / max_ratio > entry.compressed_size)
        too_large();
}

/// The archive in a stream, which minizip closes, also where it is none.
unzFile open_archive(std::FILE* stream) {
    zlib_filefunc64_def functions;
    fill_fopen64_filefunc(&functions);
    functions.opaque = stream;
    functions.zopen64_file = [](voidpf opened, const void*, int) { return opened; };
    return stream == nullptr ? nullptr : unzOpen2_64("", &functions);
}

}  // namespace

/// minizip looks a name up entry by entry: their places are kept.
struct Package::Archive {
    unzFile zip;
    std::map<std::string, unz64_file_pos> places;

    explicit Archive(std::FILE* stream) : zip(open_archive(stream)) {}
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive() {
        if (zip != nullptr) unzClose(zip);
    }

    /// What is said of the entry that was gone to.
    unz_file_info64 about(std::span<char> name = {}) const {
        unz_file_info64 entry;
        if (unzGetCurrentFileInfo64(zip, &entry, name.data(), name.size(), nullptr, 0, nullptr, 0) != UNZ_OK)
            refuse("input/office-damaged");
        return entry;
    }

    void list() {
        unz_global_info64 about_all;
        if (zip == nullptr || unzGetGlobalInfo64(zip, &about_all) != UNZ_OK || about_all.number_entry == 0)
            refuse("input/office-damaged");
        if (about_all.number_entry > max_entries) refuse("input/office-entries", {std::to_string(max_entries)});
        std::size_t extra = 0;
        int found = unzGoToFirstFile(zip);
        for (; found == UNZ_OK; found = unzGoToNextFile(zip)) {
            std::array<char, longest_name + 1> name{};
            const unz_file_info64 entry = about(name);
            if ((extra += entry.size_file_extra) > max_extra_bytes) too_large();
            unz64_file_pos place;
            if (unzGetFilePos64(zip, &place) != UNZ_OK) refuse("input/office-damaged");
            if (entry.size_filename <= longest_name) places.emplace(name.data(), place);
        }
        if (found != UNZ_END_OF_LIST_OF_FILE) refuse("input/office-damaged");
    }
};

Package::Package(int file) {
    const int own = dup(file);
    std::FILE* stream = own < 0 ? nullptr : fdopen(own, "rb");
    if (own >= 0 && stream == nullptr) close(own);
    archive_ = std::make_unique<Archive>(stream);
    archive_->list();
}

Package::Package(std::string_view bytes)
    : archive_(std::make_unique<Archive>(fmemopen(const_cast<char*>(bytes.data()), bytes.size(), "rb"))) {
    archive_->list();
}

Package::~Package() = default;

bool Package::has(const std::string& name) const { return archive_->places.contains(name); }

std::optional<std::string> Package::part(const std::string& name) {
    const auto place = archive_->places.find(name);
    if (place == archive_->places.end()) return std::nullopt;
    const unzFile zip = archive_->zip;
    if (unzGoToFilePos64(zip, &place->second) != UNZ_OK) refuse("input/office-damaged");
    const unz_file_info64 about = archive_->about();
    check_entry(about);
    const auto size = static_cast<std::size_t>(about.uncompressed_size);
    if (size > max_package_bytes - unpacked_) too_large();
    unpacked_ += size;
    if (unzOpenCurrentFile(zip) != UNZ_OK) refuse("input/office-damaged");
    std::string bytes(size, '\0');
    std::size_t got = 0;
    int more = 1;
    while (got < size && more > 0) {
        more = unzReadCurrentFile(zip, bytes.data() + got, static_cast<unsigned>(size - got));
        got += static_cast<std::size_t>(std::max(more, 0));
    }
    if (unzCloseCurrentFile(zip) != UNZ_OK || got < size) refuse("input/office-damaged");  // also of a wrong checksum
    return bytes;
}

}  // namespace budgetcheck::office
