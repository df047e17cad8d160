// What an entry says of its size is a claim: it is compared with the bounds first, and its bytes are counted as well.
#include "input/office/package.hpp"

#include "input/office/file_chunks.hpp"

#include <zip.h>

#include <array>
#include <cstdio>
#include <utility>

#include <unistd.h>

namespace budgetcheck::office {
namespace {

[[noreturn]] void refuse(std::string_view key, std::vector<std::string> arguments = {}) {
    throw Refused{{key, std::move(arguments)}};
}

[[noreturn]] void too_large() { refuse("input/office-too-large", {std::to_string(max_part_bytes >> 20)}); }

struct EntryCloser {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Entry = std::unique_ptr<zip_file_t, EntryCloser>;

/// The ZIP library makes a list of all entries, however many: they are counted before it sees them, by what each begins
/// with in the directory of the archive.
class EntryCount {
public:
    void add(std::string_view bytes) {
        constexpr std::string_view sign = "PK\x01\x02";
        for (std::size_t at = bytes.find(sign); at != bytes.npos; at = bytes.find(sign, at + sign.size()))
            if (++count_ > max_entries) refuse("input/office-entries", {std::to_string(max_entries)});
    }

private:
    std::int64_t count_ = 0;
};

/// Throws where a part is encrypted, or larger than any honest one.
void check_entry(const zip_stat_t& entry) {
    if ((entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && entry.encryption_method != ZIP_EM_NONE)
        refuse("input/office-password");
    if ((entry.valid & ZIP_STAT_SIZE) == 0 || (entry.valid & ZIP_STAT_COMP_SIZE) == 0) refuse("input/office-damaged");
    if (entry.size > max_part_bytes) too_large();
    if (entry.size > small_part_bytes && entry.size / max_ratio > entry.comp_size) too_large();
}

}  // namespace

struct Package::Archive {
    zip_t* zip = nullptr;
    ~Archive() {
        if (zip != nullptr) zip_discard(zip);
    }
};

Package::Package(int file) : archive_(std::make_unique<Archive>()) {
    EntryCount entries;
    read_chunks(file, [&](std::string_view bytes, off_t) {
        entries.add(bytes);
        return true;
    });
    const int own = dup(file);
    if (own < 0) refuse("input/office-damaged");
    lseek(own, 0, SEEK_SET);
    int problem = 0;
    archive_->zip = zip_fdopen(own, 0, &problem);
    if (archive_->zip == nullptr) {
        close(own);
        refuse("input/office-damaged");
    }
    check_not_empty();
}

Package::Package(std::string_view bytes) : archive_(std::make_unique<Archive>()) {
    EntryCount().add(bytes);
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
    if (source != nullptr) {
        archive_->zip = zip_open_from_source(source, ZIP_RDONLY, &problem);
        if (archive_->zip == nullptr) zip_source_free(source);
    }
    zip_error_fini(&problem);
    if (archive_->zip == nullptr) refuse("input/office-damaged");
    check_not_empty();
}

Package::~Package() = default;

void Package::check_not_empty() const {
    if (zip_get_num_entries(archive_->zip, 0) == 0) refuse("input/office-damaged");
}

bool Package::has(const std::string& name) const { return zip_name_locate(archive_->zip, name.c_str(), 0) >= 0; }

std::optional<std::string> Package::part(const std::string& name) {
    const zip_int64_t index = zip_name_locate(archive_->zip, name.c_str(), 0);
    if (index < 0) return std::nullopt;
    const auto at = static_cast<zip_uint64_t>(index);
    zip_stat_t about;
    if (zip_stat_index(archive_->zip, at, 0, &about) != 0) refuse("input/office-damaged");
    check_entry(about);
    const auto size = static_cast<std::size_t>(about.size);
    if (size > max_package_bytes - unpacked_) too_large();
    unpacked_ += size;
    const Entry entry(zip_fopen_index(archive_->zip, at, 0));
    if (!entry) refuse("input/office-damaged");
    std::string bytes(size, '\0');
    std::size_t got = 0;
    while (got < size) {
        const zip_int64_t more = zip_fread(entry.get(), bytes.data() + got, size - got);
        if (more <= 0) refuse("input/office-damaged");
        got += static_cast<std::size_t>(more);
    }
    char beyond = 0;
    if (zip_fread(entry.get(), &beyond, 1) != 0) refuse("input/office-damaged");  // also where its checksum is wrong
    return bytes;
}

}  // namespace budgetcheck::office
