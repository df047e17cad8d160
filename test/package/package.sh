#!/usr/bin/env bash
# The packages: built, unpacked, run; the library installed and used by another project. Arguments: the build, the
# project's root, a folder to work in.
set -euo pipefail
build=$1 root=$2 folder=$3

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
cpack --config "$build/CPackConfig.cmake" -G "DEB;TGZ" -B "$folder" >cpack.log || { cat cpack.log; exit 1; }

deb=$(ls ./*.deb)
dpkg-deb -x "$deb" unpacked
mkdir tarball
tar -xzf ./*.tar.gz -C tarball --strip-components=1
for program in unpacked/usr/bin/budgetcheck $(find tarball -name budgetcheck -path '*bin*'); do
    # It runs on any Linux: nothing of the system it was built on is needed.
    ! readelf -d "$program" | grep NEEDED || { echo "$program needs libraries of the system"; exit 1; }
    "$program" --version
    "$program" "$root/samples/unit_budget.txt" >report.txt
done
for file in man/man1/budgetcheck.1 man/zh_CN/man1/budgetcheck.1 bash-completion/completions/budgetcheck \
    zsh/site-functions/_budgetcheck fish/vendor_completions.d/budgetcheck.fish; do
    [ -s "unpacked/usr/share/$file" ] || [ -s "unpacked/usr/share/$file.gz" ] || { echo "$file is missing"; exit 1; }
done
# The notices of the libraries inside.
for library in asio cli11 fmt gumbo icu libc6 minizip pugixml sqlite3 tomlplusplus utfcpp json3 zlib1g; do
    [ ! -e "$(echo /usr/share/doc/*$library-dev/copyright)" ] || [ -s "unpacked/usr/share/doc/budgetcheck/libraries/$library" ] ||
        { echo "the notice of $library is missing"; exit 1; }
done

cmake -S "$root/test/package/consumer" -B consumer -DCMAKE_PREFIX_PATH="$folder/unpacked/usr" -DCMAKE_BUILD_TYPE=Release \
    >consumer.log || { cat consumer.log; exit 1; }
cmake --build consumer >>consumer.log || { cat consumer.log; exit 1; }
[ "$(consumer/consumer "$root/samples/unit_budget.txt")" = 0 ]
[ "$(consumer/consumer "$root/samples/errors/add-split.txt")" = 1 ]
echo "packages, installation and consumer work"
