#include "input/spool.hpp"

#include "input/output.hpp"
#include "input/system_error.hpp"

#include <array>

namespace budgetcheck {
namespace {

[[noreturn]] void fail() { throw OutputError(write_error(last_system_error(), P_tmpdir)); }

}  // namespace

void Spool::write(std::string_view bytes) {
    if (bytes.empty()) return;
    if (!file_) file_.reset(std::tmpfile());
    if (!file_ || std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail();
}

void Spool::read(const std::function<void(std::string_view)>& take) {
    if (!file_) return;
    if (std::fflush(file_.get()) != 0) fail();
    std::rewind(file_.get());
    std::array<char, std::size_t{64} << 10> buffer;
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), file_.get()))
        take({buffer.data(), size});
    if (std::ferror(file_.get()) != 0) fail();
}

}  // namespace budgetcheck
