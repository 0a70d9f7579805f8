function Stop-Run([string] $Message) {
    [Console]::Error.WriteLine("docker-run.ps1: $Message")
    exit 1
}

function Write-Warn([string] $Message) {
    [Console]::Error.WriteLine("docker-run.ps1: $Message")
}

function Write-Progressed([string] $Message) {
    if (-not $script:cg_dry) { $Message }
}

# One word, quoted for a POSIX shell: for containers, and to print commands.
function ConvertTo-Quoted([string] $Word) {
    "'" + $Word.Replace("'", "'\''") + "'"
}

function ConvertTo-CsvField([string] $Word) {
    $Word.Replace('"', '""')
}

function Resolve-Here([string] $Path) {
    if ($Path -eq '~' -or $Path.StartsWith('~/')) { $Path = $HOME + $Path.Substring(1) }
    $full = [IO.Path]::GetFullPath($Path, $script:cg_here)
    if ($full.Length -gt 1) { $full = $full.TrimEnd('/') }
    $full
}

# The value of a variable with the rules of Compose; the operand stands in for it, or says what it is for.
function Resolve-Variable([string] $Name, [string] $Operator, [string] $Operand) {
    $known = $script:cg_environment.ContainsKey($Name)
    $value = if ($known) { $script:cg_environment[$Name] } else { '' }
    $full = $value -ne ''
    switch ($Operator) {
        ':-' { if ($full) { return $value } else { return $Operand } }
        '-' { if ($known) { return $value } else { return $Operand } }
        ':+' { if ($full) { return $Operand } else { return '' } }
        '+' { if ($known) { return $Operand } else { return '' } }
        ':?' { if (-not $full -and $script:cg_strict) { Stop-Run "required variable $Name is missing a value: $Operand" } }
        '?' { if (-not $known -and $script:cg_strict) { Stop-Run "required variable $Name is missing a value: $Operand" } }
        '' { if (-not $known -and $script:cg_strict) { Write-Warn "the variable $Name is not set; an empty string takes its place" } }
    }
    $value
}

# Replaces variables in a value of a file, as Compose does.
function Expand-Value([string] $Text, $Values) {
    $lookup = {
        param($name)
        if ($script:cg_shell.ContainsKey($name)) { $script:cg_shell[$name] } elseif ($Values.Contains($name)) { $Values[$name] } else { $null }
    }
    $result = [Text.StringBuilder]::new()
    $at = 0
    while ($at -lt $Text.Length) {
        $rest = $Text.Substring($at)
        if ($rest.StartsWith('\$') -or $rest.StartsWith('$$')) {
            [void] $result.Append('$')
            $at += 2
        }
        elseif ($rest.StartsWith('${')) {
            $depth = 1
            $end = 2
            while ($end -lt $rest.Length -and $depth -gt 0) {
                if ($rest[$end] -eq '{') { $depth++ }
                if ($rest[$end] -eq '}') { $depth-- }
                $end++
            }
            $body = $rest.Substring(2, $end - 3)
            if ($body -cmatch '^([A-Za-z_][A-Za-z0-9_]*)(:?[-+])?') {
                $value = & $lookup $Matches[1]
                $operand = $body.Substring($Matches[0].Length)
                switch ($Matches[2]) {
                    ':-' { if ([string]::IsNullOrEmpty($value)) { $value = Expand-Value $operand $Values } }
                    '-' { if ($null -eq $value) { $value = Expand-Value $operand $Values } }
                    ':+' { $value = if ([string]::IsNullOrEmpty($value)) { '' } else { Expand-Value $operand $Values } }
                    '+' { $value = if ($null -eq $value) { '' } else { Expand-Value $operand $Values } }
                }
                [void] $result.Append($value)
            }
            else {
                [void] $result.Append('${' + $body + '}')
            }
            $at += $end
        }
        elseif ($rest -cmatch '^\$([A-Za-z_][A-Za-z0-9_]*)') {
            [void] $result.Append((& $lookup $Matches[1]))
            $at += $Matches[0].Length
        }
        else {
            [void] $result.Append($rest[0])
            $at++
        }
    }
    $result.ToString()
}

# Reads a file of variables as Compose does, into the ordered map $Found; $Values are there to refer to.
function Read-Variables([string] $Path, [bool] $Raw, $Values, $Found) {
    $text = [IO.File]::ReadAllText($Path).Replace("`r`n", "`n")
    if (-not $text.EndsWith("`n")) { $text += "`n" }
    while ($text -ne '') {
        $line = $text.Substring(0, $text.IndexOf("`n"))
        $rest = $text.Substring($line.Length + 1)
        $name = $null
        if ($Raw) {
            $line = $line.TrimStart(' ', "`t")
            if ($line -ne '' -and $line[0] -ne '#') {
                $name, $value = $line.Split('=', 2)
            }
        }
        elseif ($line -cmatch '^\s*(?:export[ \t]+)?([^=:#\s][^=:\n]*?)[ \t]*(?:[=:](.*))?$' -and -not $line.TrimStart().StartsWith('#')) {
            $name = $Matches[1]
            $value = if ($Matches.ContainsKey(2)) { $Matches[2].TrimStart(' ', "`t") } else { $null }
            if ($null -ne $value -and $value -ne '' -and ($value[0] -eq '"' -or $value[0] -eq [char] 39)) {
                $quote = $value[0]
                $body = $value.Substring(1) + "`n" + $rest
                $end = 0
                while ($end -lt $body.Length -and $body[$end] -ne $quote) {
                    if ($body[$end] -eq '\') { $end++ }
                    $end++
                }
                if ($end -gt $body.Length) { $end = $body.Length }
                $value = $body.Substring(0, $end)
                $next = $body.IndexOf("`n", $end)
                $rest = if ($next -lt 0) { '' } else { $body.Substring($next + 1) }
                if ($quote -eq '"') {
                    $value = [regex]::Replace($value, '\\([\s\S])', {
                            param($match)
                            switch -CaseSensitive ($match.Groups[1].Value) {
                                'n' { "`n" }
                                'r' { "`r" }
                                't' { "`t" }
                                '$' { '\$' }
                                default { $match.Groups[1].Value }
                            }
                        })
                    $value = Expand-Value $value $Values
                }
            }
            elseif ($null -ne $value) {
                if ($value.StartsWith('#')) { $value = '' }
                $value = Expand-Value ([regex]::Replace($value, '[ \t]#.*$', '').TrimEnd()) $Values
            }
        }
        if ($null -ne $name) {
            if ($null -eq $value) {
                if ($script:cg_shell.ContainsKey($name)) { $value = $script:cg_shell[$name] }
                elseif ($Values.Contains($name)) { $value = $Values[$name] }
            }
            if ($null -ne $value) {
                $Values[$name] = $value
                $Found[$name] = $value
            }
        }
        $text = $rest
    }
}

function New-Map {
    [Collections.Specialized.OrderedDictionary]::new([StringComparer]::Ordinal)
}

# The environment first, then .env beside the script.
function Read-Environment {
    $script:cg_shell = [Collections.Generic.Dictionary[string, string]]::new([StringComparer]::Ordinal)
    foreach ($entry in [Environment]::GetEnvironmentVariables().GetEnumerator()) { $script:cg_shell[$entry.Key] = $entry.Value }
    $script:cg_environment = [Collections.Generic.Dictionary[string, string]]::new($script:cg_shell, [StringComparer]::Ordinal)
    $script:cg_dotenv = New-Map
    $file = [IO.Path]::Combine($script:cg_here, '.env')
    if ([IO.File]::Exists($file)) {
        $found = New-Map
        Read-Variables $file $false $script:cg_dotenv $found
        foreach ($name in $found.Keys) {
            if (-not $script:cg_environment.ContainsKey($name)) { $script:cg_environment[$name] = $found[$name] }
        }
    }
}

# "--env A=b ..." for the variables of files.
function Get-FileOptions([string] $Option, [string] $Skip, [object[]] $Files) {
    $values = New-Map
    foreach ($name in $script:cg_dotenv.Keys) { $values[$name] = $script:cg_dotenv[$name] }
    $found = New-Map
    foreach ($file in $Files) {
        if ([IO.File]::Exists($file.Path)) { Read-Variables $file.Path ($file.Format -eq 'raw') $values $found }
        elseif ($file.Need -eq 'required') { Stop-Run "the file $($file.Path) is missing" }
    }
    $skipped = $Skip.Split("`n")
    foreach ($name in $found.Keys) {
        if ($skipped -cnotcontains $name) {
            $Option
            $name + '=' + $found[$name]
        }
    }
}

function Format-Command([object[]] $Words) {
    ($Words | ForEach-Object {
        if ($_ -cmatch '^[A-Za-z0-9_./:@%+,=-]+\z') { $_ } else { ConvertTo-Quoted $_ }
    }) -join ' '
}

# Runs docker, or prints the command with --dry-run.
function Invoke-Docker([object[]] $Words) {
    if ($script:cg_dry) {
        'docker ' + (Format-Command $Words)
        $script:cg_succeeded = $true
        return
    }
    docker @Words | Out-Null
    $script:cg_succeeded = $LASTEXITCODE -eq 0
}

function Show-Docker([object[]] $Words) {
    if ($script:cg_dry) {
        'docker ' + (Format-Command $Words)
        $script:cg_succeeded = $true
        return
    }
    docker @Words
    $script:cg_succeeded = $LASTEXITCODE -eq 0
}

function Assert-Docker([string] $Message) {
    if (-not $script:cg_succeeded) { Stop-Run $Message }
}

# What docker says of a thing, or null where there is none.
function Get-Docker([object[]] $Words) {
    $text = docker @Words 2>$null
    if ($LASTEXITCODE -ne 0) { return $null }
    ($text -join "`n")
}

# The same hash as docker-run.sh: the words in UTF-8, each with a zero behind it.
function Get-Digest([object[]] $Words) {
    $bytes = [Text.Encoding]::UTF8.GetBytes((($Words | ForEach-Object { "$_`0" }) -join ''))
    [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData($bytes)).ToLowerInvariant()
}

function Test-Enabled([object[]] $Profiles) {
    foreach ($name in $Profiles) { if ($script:cg_profiles -ccontains $name) { return $true } }
    $script:cg_profiles -ccontains '*'
}

function New-Network([string] $Name, [object[]] $Arguments) {
    $hash = Get-Digest $Arguments
    $found = Get-Docker @('network', 'inspect', '--format', '{{index .Labels "composegen.config-hash"}}', $Name)
    if ($null -ne $found) {
        if ($found -ne '' -and $found -ne $hash) { Stop-Run "the definition of network $Name has changed; run 'down', then 'up'" }
        return
    }
    Invoke-Docker (@('network', 'create', '--label', "composegen.config-hash=$hash") + $Arguments + @($Name))
    Assert-Docker "network $Name could not be made"
    Write-Progressed "network $Name created"
}

function New-Volume([string] $Name, [object[]] $Arguments) {
    if ($null -ne (Get-Docker @('volume', 'inspect', $Name))) { return }
    Invoke-Docker (@('volume', 'create') + $Arguments + @($Name))
    Assert-Docker "volume $Name could not be made"
    Write-Progressed "volume $Name created"
}

function Assert-External([string] $Kind, [string] $Name) {
    if ($null -eq (Get-Docker @($Kind, 'inspect', $Name))) {
        Stop-Run "the $Kind $Name does not exist; it is external, so it must be created beforehand"
    }
}

function Test-Image([string] $Image) {
    $null -ne (Get-Docker @('image', 'inspect', $Image))
}

function Get-Image([string] $Image, [string] $Policy, [string] $Platform) {
    switch -Regex ($Policy) {
        '^always$' { break }
        '^never$' {
            if (-not (Test-Image $Image)) { Stop-Run "the image $Image is missing, and its pull policy is never" }
            return
        }
        '^(daily|weekly|every_.*|refresh)$' {
            Write-Warn "${Image}: pull policy $Policy is taken for always"
            break
        }
        default { if (Test-Image $Image) { return } }
    }
    $words = @('pull')
    if ($Platform -ne '') { $words += @('--platform', $Platform) }
    Show-Docker ($words + @($Image))
    Assert-Docker "the image $Image could not be pulled"
}

function Assert-Published([string] $Image, [string] $Command) {
    if (-not (Test-Image $Image)) { Stop-Run "the image $Image is missing; make it with: $Command" }
}

function Test-Builds([string] $Image, [string] $Policy) {
    $script:cg_build -or $Policy -eq 'build' -or -not (Test-Image $Image)
}

function Get-ContainerId([string] $Name) {
    $id = Get-Docker @('container', 'inspect', '--format', '{{.Id}}', $Name)
    if ($id) { $id } else { $Name }
}

# The project of a container and the hash of its definition.
function Get-Identity([string] $Name) {
    Get-Docker @('container', 'inspect', '--format', '{{index .Config.Labels "com.docker.compose.project"}} {{index .Config.Labels "com.docker.compose.config-hash"}}', $Name)
}

# The volumes of a container that the engine named, each with its path.
function Get-Anonymous([string] $Name) {
    $found = Get-Docker @('container', 'inspect', '--format', '{{range .Mounts}}{{if eq .Type "volume"}}{{.Name}} {{.Destination}}{{"\n"}}{{end}}{{end}}', $Name)
    foreach ($line in "$found".Split("`n")) {
        if ($line -cmatch '^([0-9a-f]{64}) (.*)$') { @{ Volume = $Matches[1]; Path = $Matches[2] } }
    }
}

# The anonymous volumes that a container was given, which the engine therefore takes for named ones.
function Get-Given([string] $Name) {
    Get-Docker @('container', 'inspect', '--format', '{{index .Config.Labels "composegen.anonymous-volumes"}}', $Name)
}

function New-Container([string] $Name, [string] $Image, [string] $Mixed, [object[]] $Arguments) {
    $imageId = Get-Docker @('image', 'inspect', '--format', '{{.Id}}', $Image)
    if ($null -eq $imageId) { $imageId = '' }
    $script:cg_hash = Get-Digest (@($Mixed, $imageId) + $Arguments)
    $script:cg_created = $script:cg_replaces = $false
    $script:cg_former = "$Name-former"
    $found = Get-Identity $Name
    if ($null -ne $found) {
        if ($found -ceq "$($script:cg_project) $($script:cg_hash)") { return }
        if (-not $found.StartsWith("$($script:cg_project) ", [StringComparison]::Ordinal)) {
            Stop-Run "a container named $Name exists and is not part of $($script:cg_project); rename or remove it"
        }
        Write-Progressed "$Name has changed and is made anew"
        if ("$(Get-Identity $script:cg_former)".StartsWith("$($script:cg_project) ", [StringComparison]::Ordinal)) { Invoke-Docker @('rm', '--force', $script:cg_former) }
        if ($script:cg_dry -and (Get-Anonymous $Name)) { "# the new $Name also gets the anonymous volumes of the former one" }
        Invoke-Docker @('rename', $Name, $script:cg_former)
        Assert-Docker "$Name could not be renamed"
        $script:cg_replaces = $true
    }
    else {
        # There is one if the 'up' that was to replace it did not come to its end.
        $found = Get-Identity $script:cg_former
        $script:cg_replaces = $null -ne $found -and $found.StartsWith("$($script:cg_project) ", [StringComparison]::Ordinal)
    }
    $words = @('--label', "com.docker.compose.config-hash=$($script:cg_hash)", '--label', "com.docker.compose.image=$imageId") + $Arguments
    Invoke-Docker (@('create') + $words)
    if (-not $script:cg_succeeded) { Undo-Container $Name }
    if ($script:cg_replaces -and -not $script:cg_dry) { Set-FormerVolumes $Name $words }
    $script:cg_created = $true
    $script:cg_renewed += $Name
    Write-Progressed "$Name created"
}

# Makes the container again with the anonymous volumes of the former one in the places of its own, as Compose does.
function Set-FormerVolumes([string] $Name, [object[]] $Words) {
    $volumes = @(Get-Anonymous $script:cg_former)
    if ($volumes.Count -eq 0) { return }
    $places = @(Get-Anonymous $Name | ForEach-Object { $_.Path })
    $marked = "$(Get-Given $script:cg_former)".Split(' ')
    $named = Get-Docker @('container', 'inspect', '--format', '{{json .HostConfig.Binds}} {{json .HostConfig.Mounts}}', $script:cg_former)
    $handed = $false
    $marks = @()
    foreach ($entry in $volumes) {
        if ($places -cnotcontains $entry.Path) {
            Write-Progressed "$Name no longer has an anonymous volume at $($entry.Path); the former one stays: docker volume rm $($entry.Volume)"
            continue
        }
        $handed = $true
        $placed = $false
        for ($at = 1; $at -lt $Words.Count -and -not $placed; $at++) {
            if ($Words[$at - 1] -ceq '--mount' -and "$($Words[$at]),".StartsWith("type=volume,target=$($entry.Path),", [StringComparison]::Ordinal)) {
                $Words[$at] = "type=volume,source=$($entry.Volume)," + $Words[$at].Substring('type=volume,'.Length)
                $placed = $true
            }
        }
        if (-not $placed) { $Words = @('--mount', "type=volume,source=$($entry.Volume),`"target=$(ConvertTo-CsvField $entry.Path)`"") + $Words }
        # 'down' removes it, unless it is a volume that the former definition named.
        if ($marked -ccontains $entry.Volume -or -not "$named".Contains($entry.Volume)) { $marks += $entry.Volume }
    }
    if (-not $handed) { return }
    Invoke-Docker @('rm', '-v', $Name)
    Invoke-Docker (@('create', '--label', "composegen.anonymous-volumes=$($marks -join ' ')") + $Words)
    if (-not $script:cg_succeeded) { Undo-Container $Name }
}

# Removes the container that the one just made replaces; its volumes stay.
function Remove-Former {
    if (-not $script:cg_created -or -not $script:cg_replaces) { return }
    Invoke-Docker @('stop', $script:cg_former)
    Invoke-Docker @('rm', $script:cg_former)
    Assert-Docker "$($script:cg_former) could not be removed"
}

# Takes back a container that could not be finished, so that the next 'up' begins again.
function Undo-Container([string] $Name) {
    if (-not $script:cg_dry) {
        if ((Get-Identity $Name) -ceq "$($script:cg_project) $($script:cg_hash)") { Invoke-Docker @('rm', '-v', $Name) }
        if ($script:cg_replaces) {
            Invoke-Docker @('rename', $script:cg_former, $Name)
            Stop-Run "$Name could not be made; the former one stays"
        }
    }
    Stop-Run "$Name could not be made"
}

function Test-NeedsStart([string] $Name, [bool] $Once) {
    if ($script:cg_dry -and $script:cg_renewed -ccontains $Name) { return $true }
    $found = Get-Docker @('container', 'inspect', '--format', '{{.State.Status}} {{.State.ExitCode}}', $Name)
    if ($found -match '^(running|restarting)') { return $false }
    -not ($Once -and $found -eq 'exited 0')
}

function Start-Container([string] $Name) {
    Invoke-Docker @('start', $Name)
    Assert-Docker "$Name could not be started"
    Write-Progressed "$Name started"
}

function Stop-Waiting([string] $Name, [string] $Dependency, [string] $Reason) {
    Write-Warn "$Name cannot start: $Dependency $Reason"
    [Console]::Error.WriteLine("The last lines of ${Dependency}:")
    docker logs --tail 20 $Dependency 2>&1 | ForEach-Object { [Console]::Error.WriteLine("  | $_") }
    exit 1
}

function Wait-Healthy([string] $Name, [string] $Dependency) {
    if ($script:cg_dry) { return }
    $waits = $false
    while ($true) {
        $found = Get-Docker @('container', 'inspect', '--format', '{{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}} {{.State.Status}} {{.State.ExitCode}}', $Dependency)
        if ($null -eq $found) { Stop-Waiting $Name $Dependency 'does not exist' }
        $health, $state, $code = $found.Split(' ')
        if ($state -eq 'exited' -or $state -eq 'dead') { Stop-Waiting $Name $Dependency "exited with code $code" }
        switch ($health) {
            'healthy' { return }
            'unhealthy' { Stop-Waiting $Name $Dependency 'is unhealthy' }
            'none' { Stop-Waiting $Name $Dependency 'has no health check' }
        }
        if (-not $waits) { Write-Progressed "$Name waits until $Dependency is healthy" }
        $waits = $true
        Start-Sleep -Seconds 1
    }
}

function Wait-Completed([string] $Name, [string] $Dependency) {
    if ($script:cg_dry) { return }
    $found = Get-Docker @('wait', $Dependency)
    if ($null -eq $found) { Stop-Waiting $Name $Dependency 'does not exist' }
    if ($found -ne '0') { Stop-Waiting $Name $Dependency "exited with code $found" }
}

# Copies a file into a container that has not started, as an archive that carries its owner and mode.
function Copy-Content([string] $Name, [string] $Path, [string] $Mode, [string] $Uid, [string] $Gid, [string] $Content) {
    if ($script:cg_dry) {
        "# a file with mode $Mode, owned by ${Uid}:${Gid}, becomes $Path in ${Name}:"
        'docker ' + (Format-Command @('cp', '-', "${Name}:/"))
        return
    }
    $archive = [IO.MemoryStream]::new()
    $writer = [Formats.Tar.TarWriter]::new($archive, [Formats.Tar.TarEntryFormat]::Ustar, $true)
    $entry = [Formats.Tar.UstarTarEntry]::new([Formats.Tar.TarEntryType]::RegularFile, $Path.TrimStart('/'))
    $entry.Mode = [IO.UnixFileMode] [Convert]::ToInt32($Mode, 8)
    $entry.Uid = [int] $Uid
    $entry.Gid = [int] $Gid
    $entry.DataStream = [IO.MemoryStream]::new([Text.Encoding]::UTF8.GetBytes($Content))
    $writer.WriteEntry($entry)
    $writer.Dispose()
    $start = [Diagnostics.ProcessStartInfo]::new('docker')
    foreach ($word in @('cp', '-', "${Name}:/")) { $start.ArgumentList.Add($word) }
    $start.RedirectStandardInput = $true
    $process = [Diagnostics.Process]::Start($start)
    $process.StandardInput.BaseStream.Write($archive.ToArray())
    $process.StandardInput.Close()
    $process.WaitForExit()
    if ($process.ExitCode -ne 0) { Stop-Run "$Path could not be copied into $Name" }
}

function Test-Running([string] $Name) {
    'running' -eq (Get-Docker @('container', 'inspect', '--format', '{{.State.Status}}', $Name))
}

function Remove-Container([string] $Name) {
    $given = Get-Given $Name
    if ($null -eq $given) { return }
    Invoke-Docker @('stop', $Name)
    # -v removes anonymous volumes only: nothing could ever mount them again.
    Invoke-Docker @('rm', '-v', $Name)
    Assert-Docker "$Name could not be removed"
    foreach ($volume in $given.Split(' ', [StringSplitOptions]::RemoveEmptyEntries)) {
        if ($script:cg_dry) { Invoke-Docker @('volume', 'rm', $volume) } else { $null = Get-Docker @('volume', 'rm', $volume) }
    }
    Write-Progressed "$Name removed"
}

# Removes containers of a service that are not among the names.
function Remove-Surplus([string] $Service, [object[]] $Names) {
    $found = Get-Docker @('ps', '--all', '--filter', "label=com.docker.compose.project=$($script:cg_project)", '--filter', "label=com.docker.compose.service=$Service", '--filter', 'label=com.docker.compose.oneoff=False', '--format', '{{.Names}}')
    if (-not $found) { return }
    foreach ($name in $found.Split("`n")) {
        if ($Names -cnotcontains $name) { Remove-Container $name }
    }
}

function Remove-Network([string] $Name) {
    if ($null -eq (Get-Docker @('network', 'inspect', $Name))) { return }
    Invoke-Docker @('network', 'rm', $Name)
    if ($script:cg_succeeded) { Write-Progressed "network $Name removed" } else { Write-Warn "network $Name is still in use and stays" }
}

function Remove-Volume([string] $Name) {
    if ($null -eq (Get-Docker @('volume', 'inspect', $Name))) { return }
    Invoke-Docker @('volume', 'rm', $Name)
    Assert-Docker "volume $Name could not be removed"
    Write-Progressed "volume $Name removed"
}

# Asks before volumes lose their data.
function Confirm-Removal([object[]] $Names) {
    if ($Names.Count -eq 0 -or $script:cg_yes -or $script:cg_dry) { return }
    [Console]::Out.WriteLine('These volumes and all data in them will be removed:')
    foreach ($name in $Names) { [Console]::Out.WriteLine("  $name") }
    if ([Console]::IsInputRedirected) { Stop-Run 'there is no terminal to ask on; --yes says that you are sure' }
    $answer = Read-Host "Type the project's name, $($script:cg_project), to go on"
    if ($answer -cne $script:cg_project) { Stop-Run 'nothing was removed' }
}

function Show-Status {
    docker ps --all --filter "label=com.docker.compose.project=$($script:cg_project)" --format 'table {{.Names}}\t{{.Image}}\t{{.Status}}\t{{.Ports}}'
}

function Show-Logs([object[]] $Names) {
    if ($Names.Count -eq 1) {
        if ($script:cg_follow) { docker logs --follow $Names[0] } else { docker logs $Names[0] }
        return
    }
    $show = {
        param($name, $follow)
        $words = if ($follow) { @('logs', '--follow', $name) } else { @('logs', $name) }
        docker @words 2>&1 | ForEach-Object { "$name | $_" }
    }
    if ($script:cg_follow) {
        $jobs = foreach ($name in $Names) { Start-ThreadJob -ScriptBlock $show -ArgumentList $name, $true }
        Receive-Job -Job $jobs -Wait
    }
    else {
        foreach ($name in $Names) { & $show $name $false }
    }
}

function Show-Help {
    @'
docker-run.ps1 does with docker alone what compose.yaml does with docker compose.

  up [--profile NAME]... [--build] [--wait]   create and start what is missing or has changed
  down [--volumes [--yes]]                    remove containers and networks; volumes only if asked to
  status                                      list the containers
  logs [SERVICE] [-f]                         show what they wrote
  help                                        show this

--dry-run prints the commands of up and down that would change something.
A protected volume is never removed.
'@
}

function Read-Arguments([object[]] $Words) {
    $script:cg_command = ''
    $script:cg_service = ''
    $script:cg_dry = $script:cg_yes = $script:cg_volumes = $script:cg_follow = $script:cg_build = $script:cg_wait = $false
    $script:cg_profiles = @()
    $script:cg_renewed = @()
    for ($at = 0; $at -lt $Words.Count; $at++) {
        $word = [string] $Words[$at]
        switch -CaseSensitive -Regex ($word) {
            '^--dry-run$' { $script:cg_dry = $true; break }
            '^(--yes|-y)$' { $script:cg_yes = $true; break }
            '^(--volumes|-v)$' { $script:cg_volumes = $true; break }
            '^(--follow|-f)$' { $script:cg_follow = $true; break }
            '^--build$' { $script:cg_build = $true; break }
            '^--wait$' { $script:cg_wait = $true; break }
            '^--profile$' {
                $at++
                if ($at -ge $Words.Count) { Stop-Run '--profile needs a name' }
                $script:cg_profiles += [string] $Words[$at]
                break
            }
            '^--profile=' { $script:cg_profiles += $word.Substring(10); break }
            '^(--help|-h)$' { $script:cg_command = 'help'; break }
            '^-' { Stop-Run "unknown option $word; see 'help'" }
            default {
                if ($script:cg_command -eq '') { $script:cg_command = $word }
                elseif ($script:cg_command -eq 'logs' -and $script:cg_service -eq '') { $script:cg_service = $word }
                else { Stop-Run "unexpected argument $word; see 'help'" }
            }
        }
    }
    $script:cg_strict = $script:cg_command -eq 'up'
}
