# Bốn lệnh thường dùng: make serve · make check · make build · make test
# Các lệnh make còn lại là của máy ở GitHub (.github/workflows), chạy trên máy mình cũng được.
# Mọi thứ được cài vào .venv theo tệp khóa; chạy lần hai không cài lại.

PYTHON ?= python3
RUN := .venv/bin/
# Material in lời báo hết hạn ở mỗi lần dựng; README nói rõ chuyện này một lần.
export NO_MKDOCS_2_WARNING := 1
export DENO_DIR := .cache/deno
export DENO_NO_UPDATE_CHECK := 1

.PHONY: serve check changes build preview lint test bench-pages published mark shots lock

serve: .venv/.site
	$(RUN)mkdocs serve

check: .venv/.site
	$(RUN)campaign check

# Trang công khai sẽ đổi gì so với bản đang công bố, hay với BASE=…; FORMAT=markdown thì in cho trang của GitHub.
changes: .venv/.site
	@$(RUN)campaign changes $(if $(FORMAT),--format $(FORMAT)) $(BASE)

# Dựng sang bên cạnh rồi mới thay: dựng hỏng thì site/ cũ vẫn nguyên.
build: .venv/.site
	$(RUN)mkdocs build --strict --site-dir .cache/site
	@rm -rf .cache/site-cu && if [ -e site ]; then mv site .cache/site-cu; fi && mv .cache/site site && rm -rf .cache/site-cu

# Trang để tải về xem: mở tệp xem-thu/index.html là xem được, không cần máy chủ.
preview: build
	$(RUN)campaign preview site xem-thu

# Phần của make test chỉ đọc chứ không chạy chương trình; pre-commit cũng gọi lệnh này.
lint: .venv/.test
	$(RUN)ruff check .
	$(RUN)lint-imports --no-cache --no-logo
	$(RUN)mypy
	$(RUN)ruff format --quiet --check .
	$(RUN)deno fmt --quiet --check
	$(RUN)deno check --quiet docs/js templates/loa templates/offline/register.js
	$(RUN)deno check --quiet --config templates/offline/worker.json templates/offline/worker.js templates/offline/leaving.js
	$(RUN)zizmor --quiet --offline --strict-collection --persona auditor .github
	$(RUN)check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(RUN)check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	$(RUN)check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[0-9]*.yml
	$(RUN)check-jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml

test: lint
	$(RUN)python -m tests.helpers.browser
	$(RUN)pytest --numprocesses auto --dist worksteal

# Đo từng loại trang trên đường mạng mỏng, cạnh cùng nội dung do cách khác làm ra. Mất chừng hai mươi phút; để máy rảnh.
bench-pages: .venv/.bench
	$(RUN)python -m bench.pages

# Nhãn da-cong-bo ở kho chung chỉ bản đang công bố.
published:
	git checkout --quiet --detach refs/tags/da-cong-bo

mark:
	git push --quiet --force origin HEAD:refs/tags/da-cong-bo

# Chụp lại ảnh trong README và trong hướng dẫn cho cán bộ.
shots: .venv/.test build
	$(RUN)python -m tests.helpers.shots

lock:
	uv pip compile pyproject.toml --group build --universal --generate-hashes --no-annotate --custom-compile-command "make lock" -o requirements.txt --upgrade
	uv pip compile pyproject.toml --group build --group test --universal --generate-hashes --no-annotate --custom-compile-command "make lock" -c requirements.txt -o requirements-test.txt
	uv pip compile pyproject.toml --group build --group test --group bench --universal --generate-hashes --no-annotate --custom-compile-command "make lock" -c requirements-test.txt -o requirements-bench.txt

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || { echo "Cần Python 3.11.5 trở lên. Cài Python mới rồi chạy: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Không tạo được môi trường .venv. Trên Debian hoặc Ubuntu, chạy: sudo apt install python3-venv"; rm -rf .venv; exit 1; }

.venv/.site: requirements.txt pyproject.toml | .venv/bin/python
	$(RUN)python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(RUN)python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: requirements-test.txt .venv/.site
	$(RUN)python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

.venv/.bench: requirements-bench.txt .venv/.test
	$(RUN)python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@
