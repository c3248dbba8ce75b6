-- Does in Neovim what a person does, and writes down what is to be seen.
local WAIT_MS = 120000
local seen = {}

local function finish(problem)
  if problem then io.stderr:write(problem .. "\n") end
  local file = assert(io.open(vim.env.HEGAO_SEEN, "w"))
  file:write(problem and "" or vim.fn.json_encode(seen))
  file:close()
  vim.cmd("qall!")
end

local function wait(what, is_so)
  if not vim.wait(WAIT_MS, is_so, 50) then error("waited in vain for " .. what) end
end

local function codes()
  return vim.tbl_map(function(each)
    return (each.user_data and each.user_data.lsp or {}).code or each.code
  end, vim.diagnostic.get(0))
end

local function has(code) return vim.tbl_contains(codes(), code) end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n")
    end
  end
end

local function press(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), "mx", false)
end

local function run()
  vim.cmd("edit news/drafts/draft.md")
  wait("the slip to be flagged", function() return has("figure.contradicted") end)
  seen.findings = {}
  local found = codes()
  for i, each in ipairs(vim.diagnostic.get(0)) do seen.findings[i] = { code = found[i], line = each.lnum } end

  vim.fn.search("41%")
  press("K")
  wait("the card", floating_text)
  seen.hover = floating_text()

  vim.ui.select = function(items, _, choose)
    local chosen
    seen.fixes = {}
    for i, item in ipairs(items) do
      seen.fixes[i] = item[2].title
      if not chosen and item[2].title:find("14%%") then chosen = item end
    end
    choose(chosen)
  end
  press("<leader>a")
  wait("the fix", function() return vim.fn.search("增長14%", "nw") > 0 end)
  seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
  wait("the finding to go", function() return not has("figure.contradicted") end)
  seen.codesAfterwards = codes()
  if #seen.codesAfterwards == 0 then seen.codesAfterwards = vim.empty_dict() end

  vim.cmd("edit! news/drafts/brief.txt")
  wait("the slip in plain text", function() return has("figure.contradicted") end)
  seen.plain = codes()
end

local is_well, problem = xpcall(run, debug.traceback)
finish(not is_well and problem or nil)
