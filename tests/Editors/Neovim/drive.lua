-- Drives a headless Neovim through what its own LSP client makes of the server: nvim --headless -u SET-UP -c 'luafile drive.lua', in a
-- folder with desk.svcpolicy and other.svcpolicy. Says 'ok NAME' or 'failed NAME: WHY' of each step on standard output.
local patience = 60000 -- milliseconds

local function step(name, run)
  local ok, why = pcall(run)
  io.stdout:write((ok and 'ok ' or 'failed ') .. name .. (ok and '' or ': ' .. tostring(why):gsub('\n', ' ')) .. '\n')
end

local function wait(what, holds)
  assert(vim.wait(patience, holds, 20), what .. ' did not come')
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local function on_disk(name)
  return table.concat(vim.fn.readfile(name), '\n')
end

local function put_cursor(on)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  assert(vim.fn.search('\\V' .. on, 'cW') > 0, "'" .. on .. "' is not in the text")
end

-- What a floating window shows, if there is one.
local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return text_of(vim.api.nvim_win_get_buf(window))
    end
  end
end

vim.cmd('edit desk.svcpolicy')
local desk = vim.api.nvim_get_current_buf()

step('diagnostics', function()
  wait('a diagnostic', function() return #vim.diagnostic.get(desk) > 0 end)
  local codes = vim.tbl_map(function(found) return found.code or (found.user_data and found.user_data.lsp.code) end, vim.diagnostic.get(desk))
  assert(vim.tbl_contains(codes, 'SVP2002'), 'instead: ' .. vim.inspect(codes))
end)

step('diagnostics while typing', function()
  put_cursor('because "Stock ages."')
  vim.cmd('normal! cwbecuase')
  wait('SVP0001', function()
    return #vim.tbl_filter(function(found) return found.message:find("'because'", 1, true) end, vim.diagnostic.get(desk)) > 0
  end)
  vim.cmd('normal! u')
  wait('the end of it', function()
    return #vim.tbl_filter(function(found) return found.message:find("'because'", 1, true) end, vim.diagnostic.get(desk)) == 0
  end)
end)

step('hover', function()
  put_cursor('Loyal')
  vim.lsp.buf.hover()
  wait('a window', float)
  assert(float():find('23,400 GBP', 1, true), 'instead: ' .. float())
end)

step('rename', function()
  put_cursor('Lead')
  vim.lsp.buf.rename('TeamLead')
  wait('the new name', function() return text_of(desk):find('role TeamLead', 1, true) end)
  vim.cmd('wall')
  assert(not on_disk('desk.svcpolicy'):find('%f[%w]Lead'), 'the old name is left in desk.svcpolicy')
  assert(on_disk('other.svcpolicy'):find('reports to TeamLead', 1, true), 'the other file says ' .. on_disk('other.svcpolicy'))
end)

step('format', function()
  put_cursor('because "Stock ages."')
  vim.cmd('normal! 0d^')
  assert(text_of(desk):find('\nbecause "Stock', 1, true), 'the line is indented still')
  if vim.lsp.buf.format then -- from Neovim 0.8 on
    vim.lsp.buf.format({ timeout_ms = patience })
  else
    vim.lsp.buf.formatting_sync(nil, patience)
  end
  wait('the indentation', function() return text_of(desk):find('\n    because "Stock', 1, true) end)
end)

vim.cmd('qall!')
