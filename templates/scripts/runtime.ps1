function Stop-Run([string] $Message) {
    [Console]::Error.WriteLine("docker-run.ps1: $Message")
    exit 1
}

function Write-Warn([string] $Message) {
    [Console]::Error.WriteLine("docker-run.ps1: $Message")
}

$cg_exit = 0
$cg_resume = @()
$cg_helper = ''
$cg_part = ''
$cg_jobs = @()

# Ends what still runs for this script, and lets go on what it has halted.
function Clear-Run {
    if ($script:cg_jobs.Count -gt 0) { Remove-Job -Job $script:cg_jobs -Force }
    if ($script:cg_helper -ne '') { $null = Get-Docker @('rm', '--force', $script:cg_helper) }
    if ($script:cg_part -ne '') {
        [IO.File]::Delete($script:cg_part)
        [IO.File]::Delete($script:cg_part + '.sha256')
    }
    Resume-Containers
}

# The real path of a file, however it was reached: it is part of the containers.
function Resolve-Links([string] $Path) {
    $real = [IO.Path]::GetPathRoot($Path)
    foreach ($segment in $Path.Substring($real.Length).Split([IO.Path]::DirectorySeparatorChar, [StringSplitOptions]::RemoveEmptyEntries)) {
        $real = [IO.Path]::Combine($real, $segment)
        $target = [IO.File]::ResolveLinkTarget($real, $true)
        if ($null -ne $target) { $real = Resolve-Links $target.FullName }
    }
    $real
}

function Write-Progressed([string] $Message) {
    if (-not $script:cg_dry) { $Message }
}

# One word, quoted for the shell of a container.
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
        elseif ($line.Trim() -ne '' -and -not $line.TrimStart().StartsWith('#')) {
            $null = $line -cmatch '^\s*(?:export[ \t]+)?([^=:\n]*?)[ \t\r]*(?:[=:](.*))?$'
            $name = $Matches[1]
            if ($name.IndexOfAny(' []"#$%&''()*+,/;<>?@\^`{|}~!'.ToCharArray()) -ge 0) { Stop-Run "${Path}: `"$name`" is not the name of a variable" }
            $value = if ($Matches.ContainsKey(2)) { $Matches[2].TrimStart(' ', "`t") } else { $null }
            if ($null -ne $value -and $value -ne '' -and ($value[0] -eq '"' -or $value[0] -eq [char] 39)) {
                $quote = $value[0]
                $body = $value.Substring(1) + "`n" + $rest
                $end = 0
                while ($end -lt $body.Length -and $body[$end] -ne $quote) {
                    if ($body[$end] -eq '\') { $end++ }
                    $end++
                }
                if ($end -ge $body.Length) { Stop-Run "${Path}: the value of $name has no closing quote" }
                $value = $body.Substring(0, $end)
                $rest = $body.Substring($end + 1)
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
        if ($name) {
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

# One word as PowerShell reads it in a line.
function ConvertTo-Typed([string] $Word) {
    if ($Word -cmatch '^[A-Za-z0-9_./:=-]+\z' -and $Word -cnotmatch '^-.*[.:]') { return $Word }
    $typed = "'" + [regex]::Replace($Word, "['\u2018\u2019\u201A\u201B]", '$0$0') + "'"
    if ($typed -cnotmatch '[\r\n]') { return $typed }
    '(' + $typed.Replace("`n", "' + `"``n`" + '").Replace("`r", "' + `"``r`" + '") + ')'
}

function Format-Command([object[]] $Words) {
    ($Words | ForEach-Object { ConvertTo-Typed $_ }) -join ' '
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

# Says at once that nothing can be done, instead of taking everything for missing.
function Assert-Engine {
    if ($null -eq (Get-Command docker -ErrorAction Ignore)) { Stop-Run 'there is no docker on the PATH; install the docker client, or add it to the PATH' }
    $answer = @(docker version --format '{{.Server.Version}}' 2>&1)
    if ($LASTEXITCODE -ne 0) { Stop-Run "the docker engine does not answer: $(($answer -join "`n").Trim())" }
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
        '^(daily|weekly|every_.*)$' {
            if ((Test-Image $Image) -and (Test-Recent $Image $Policy)) { return }
            break
        }
        default { if (Test-Image $Image) { return } }
    }
    $words = @('pull')
    if ($Platform -ne '') { $words += @('--platform', $Platform) }
    Show-Docker ($words + @($Image))
    Assert-Docker "the image $Image could not be pulled"
}

# The seconds of a duration such as 1d12h, or null.
function Get-Seconds([string] $Text) {
    if ($Text -cnotmatch '^([0-9]+(ms|us|ns|[smhdw]))*\z') { return $null }
    $sum = 0
    $units = @{ w = 604800; d = 86400; h = 3600; m = 60; s = 1; ms = 0; us = 0; ns = 0 }
    foreach ($part in [regex]::Matches($Text, '([0-9]+)(ms|us|ns|[smhdw])')) {
        $sum += [long] $part.Groups[1].Value * $units[$part.Groups[2].Value]
    }
    $sum
}

# Whether the last pull is not as long ago as the policy allows.
function Test-Recent([string] $Image, [string] $Policy) {
    $seconds = switch ($Policy) {
        'daily' { 86400 }
        'weekly' { 604800 }
        default { Get-Seconds $Policy.Substring(6) }
    }
    if ($null -eq $seconds) { Stop-Run "${Image}: the pull policy $Policy is not every_ and a duration such as 12h" }
    $pulled = Get-Docker @('image', 'inspect', '--format', '{{.Metadata.LastTagTime.Unix}}', $Image)
    $null -ne $pulled -and [DateTimeOffset]::UtcNow.ToUnixTimeSeconds() -le [long] $pulled + $seconds
}

function Assert-Published([string] $Image, [string] $Command) {
    if (-not (Test-Image $Image)) { Stop-Run "the image $Image is missing; make it with: $Command" }
}

function Test-Builds([string] $Image, [string] $Policy) {
    $script:cg_build -or $Policy -eq 'build' -or -not (Test-Image $Image)
}

function Get-ContainerId([string] $Name) {
    # One that a dry run would make has no id yet.
    if ($script:cg_renewed -ccontains $Name) { return $Name }
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

# docker create. What an 'up' that was killed told docker last may still be under way and have taken the name.
function Invoke-Create([string] $Name, [object[]] $Arguments) {
    $words = @('create') + $Arguments
    if ($script:cg_dry) {
        Invoke-Docker $words
        return
    }
    for ($try = 1; $true; $try++) {
        $answer = @(docker @words 2>&1)
        $script:cg_succeeded = $LASTEXITCODE -eq 0
        if ($script:cg_succeeded -or $try -eq 5 -or "$answer" -cnotmatch ' is already in use by container ') { break }
        Start-Sleep -Seconds 1
        if ("$(Get-Identity $Name)".StartsWith("$($script:cg_project) ", [StringComparison]::Ordinal)) { $null = Get-Docker @('rm', '-v', $Name) }
    }
    if (-not $script:cg_succeeded -and "$answer" -cmatch ' is already in use by container ') { Stop-Run "another 'up' has made $Name meanwhile; when it has ended, run 'up' again" }
    foreach ($line in $answer) {
        if ($line -is [Management.Automation.ErrorRecord]) { [Console]::Error.WriteLine("$line") }
    }
}

function New-Container([string] $Name, [string] $Image, [string] $Mixed, [object[]] $Arguments) {
    $imageId = Get-Docker @('image', 'inspect', '--format', '{{.Id}}', $Image)
    if ($null -eq $imageId) { $imageId = '' }
    $script:cg_hash = Get-Digest (@($Mixed, $imageId) + $Arguments)
    $script:cg_begun = $script:cg_created = $script:cg_replaces = $false
    $script:cg_former = "$Name-former"
    if ($script:cg_formers -ccontains $script:cg_former) { Complete-Former $Name }
    $found = Get-Identity $Name
    if ($null -ne $found) {
        if ($found -ceq "$($script:cg_project) $($script:cg_hash)") { return }
        if (-not $found.StartsWith("$($script:cg_project) ", [StringComparison]::Ordinal)) {
            Stop-Run "a container named $Name exists and is not part of $($script:cg_project); rename or remove it"
        }
        Write-Progressed "$Name has changed and is made anew"
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
    $script:cg_begun = $true
    Invoke-Create $Name $words
    if (-not $script:cg_succeeded) { Undo-Container $Name }
    if ($script:cg_replaces -and -not $script:cg_dry) { Set-FormerVolumes $Name $words }
    $script:cg_created = $true
    if ($script:cg_dry) { $script:cg_renewed += $Name }
    Write-Progressed "$Name created"
}

# The containers that an 'up' has renamed to replace them, and not removed yet.
function Find-Formers {
    $found = Get-Docker @('ps', '--all', '--filter', "label=com.docker.compose.project=$($script:cg_project)", '--filter', 'name=-former', '--format', '{{.Names}}')
    $script:cg_formers = @("$found".Split("`n"))
}

# Finds out how far an 'up' came that was to replace the container and did not come to its end.
function Complete-Former([string] $Name) {
    if (-not "$(Get-Identity $Name)".StartsWith("$($script:cg_project) ", [StringComparison]::Ordinal)) { return }
    if ((Get-Docker @('container', 'inspect', '--format', '{{.State.Status}}', $Name)) -eq 'created') {
        # It may not have the volumes of the former one yet.
        Invoke-Docker @('rm', '-v', $Name)
    }
    else {
        Invoke-Docker @('stop', $script:cg_former)
        Invoke-Docker @('rm', $script:cg_former)
    }
}

# Connects a container, unless that has been done.
function Connect-Container([string] $Name, [string] $Network, [object[]] $Words) {
    if (-not $script:cg_created) {
        $found = Get-Docker @('container', 'inspect', '--format', '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}', $Name)
        if ("$found".Split(' ') -ccontains $Network) { return }
    }
    Invoke-Docker $Words
    if (-not $script:cg_succeeded) { Undo-Container $Name }
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
    if (-not $script:cg_begun) { Stop-Run "$Name could not be connected to its networks" }
    if (-not $script:cg_dry) {
        if ((Get-Identity $Name) -ceq "$($script:cg_project) $($script:cg_hash)") { Invoke-Docker @('rm', '-v', $Name) }
        if ($script:cg_replaces) {
            Invoke-Docker @('rename', $script:cg_former, $Name)
            Stop-Run "$Name could not be made; the former one stays"
        }
    }
    Stop-Run "$Name could not be made"
}

# One that has run once need not run again while all that waited for it run. Before one of them starts it does: what it set
# up may have been undone, as the owner of a volume is by a new container.
function Test-NeedsStart([string] $Name, [bool] $Once, [string[]] $Users) {
    if ($script:cg_dry -and $script:cg_renewed -ccontains $Name) { return $true }
    $found = Get-Docker @('container', 'inspect', '--format', '{{.State.Status}} {{.State.ExitCode}}', $Name)
    if ($found -match '^(running|restarting)') { return $false }
    if (-not ($Once -and $found -eq 'exited 0')) { return $true }
    foreach ($user in $Users) {
        if ($script:cg_dry -and $script:cg_renewed -ccontains $user) { return $true }
        if ((Get-Docker @('container', 'inspect', '--format', '{{.State.Status}}', $user)) -notmatch '^(running|restarting)') { return $true }
    }
    $false
}

function Start-Container([string] $Name) {
    Invoke-Docker @('start', $Name)
    if (-not $script:cg_succeeded) {
        Write-Warn "$Name could not be started (exit code $(Get-Docker @('container', 'inspect', '--format', '{{.State.ExitCode}}', $Name)))"
        Write-LastLines $Name
        exit 1
    }
    Write-Progressed "$Name started"
}

function Write-LastLines([string] $Name) {
    $lines = @(docker logs --tail 20 $Name 2>&1)
    if ($lines.Count -eq 0) { return }
    [Console]::Error.WriteLine("The last lines of ${Name}:")
    foreach ($line in $lines) { [Console]::Error.WriteLine("  | $line") }
}

function Stop-Waiting([string] $Name, [string] $Dependency, [bool] $Required, [string] $Reason) {
    if (-not $Required) {
        Write-Warn "$Name starts although $Dependency $Reason"
        return
    }
    if ($Name -ceq $script:cg_project) { Write-Warn "$Dependency $Reason" } else { Write-Warn "$Name cannot start: $Dependency $Reason" }
    Write-LastLines $Dependency
    exit 1
}

function Start-Waiting {
    $script:cg_waits = $false
    $script:cg_clock = [Diagnostics.Stopwatch]::StartNew()
}

# Waits a moment; false when the time is up.
function Test-Waiting {
    if ($null -ne $script:cg_timeout -and $script:cg_clock.Elapsed.TotalSeconds -ge $script:cg_timeout) { return $false }
    $script:cg_waits = $true
    Start-Sleep -Seconds 1
    $true
}

# Its health, state and exit code.
function Get-State([string] $Name) {
    $found = Get-Docker @('container', 'inspect', '--format', '{{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}} {{.State.Status}} {{.State.ExitCode}}', $Name)
    if ($null -eq $found) { return @('none', 'gone', '0') }
    $found.Split(' ')
}

function Wait-Healthy([string] $Name, [string] $Dependency, [bool] $Required) {
    if ($script:cg_dry) {
        if ($script:cg_renewed -ccontains $Dependency -or (Get-State $Dependency)[0] -ne 'healthy') {
            "while ((docker container inspect --format '{{.State.Health.Status}}' $(ConvertTo-Typed $Dependency)) -ne 'healthy') { Start-Sleep 1 }"
        }
        return
    }
    Start-Waiting
    while ($true) {
        $health, $state, $code = Get-State $Dependency
        $reason = if ($state -eq 'gone') { 'does not exist' }
        elseif ($state -eq 'exited' -or $state -eq 'dead') { "exited with code $code" }
        elseif ($health -eq 'healthy') { return }
        elseif ($health -eq 'unhealthy') { 'is unhealthy' }
        elseif ($health -eq 'none') { 'has no health check' }
        else {
            if (-not $script:cg_waits) { Write-Progressed "$Name waits until $Dependency is healthy" }
            if (Test-Waiting) { continue }
            "is not healthy after $($script:cg_timeout) s"
        }
        Stop-Waiting $Name $Dependency $Required $reason
        return
    }
}

function Wait-Completed([string] $Name, [string] $Dependency, [bool] $Required) {
    if ($script:cg_dry) {
        $health, $state, $code = Get-State $Dependency
        if ($script:cg_renewed -ccontains $Dependency -or "$state $code" -ne 'exited 0') { "docker wait $(ConvertTo-Typed $Dependency)" }
        return
    }
    if ($null -eq $script:cg_timeout) {
        $code = Get-Docker @('wait', $Dependency)
    }
    else {
        Start-Waiting
        while ($true) {
            $health, $state, $code = Get-State $Dependency
            if ($state -eq 'gone') { $code = $null }
            if ($state -eq 'gone' -or $state -eq 'exited' -or $state -eq 'dead') { break }
            if (-not $script:cg_waits) { Write-Progressed "$Name waits until $Dependency has ended" }
            if (-not (Test-Waiting)) {
                Stop-Waiting $Name $Dependency $Required "has not ended after $($script:cg_timeout) s"
                return
            }
        }
    }
    if ($null -eq $code) { Stop-Waiting $Name $Dependency $Required 'does not exist' }
    elseif ($code -ne '0') { Stop-Waiting $Name $Dependency $Required "exited with code $code" }
}

# Waits until it is healthy, or runs if it has no health check.
function Wait-Ready([string] $Name) {
    if ($script:cg_dry) { return }
    Start-Waiting
    while ($true) {
        $health, $state, $code = Get-State $Name
        if ($state -eq 'gone') { Stop-Waiting $script:cg_project $Name $true 'does not exist' }
        if ($state -eq 'exited' -or $state -eq 'dead') { Stop-Waiting $script:cg_project $Name $true "exited with code $code" }
        if ($health -eq 'unhealthy') { Stop-Waiting $script:cg_project $Name $true 'is unhealthy' }
        if ($health -eq 'healthy' -or ($health -eq 'none' -and $state -eq 'running')) { return }
        if (-not $script:cg_waits) { Write-Progressed "$($script:cg_project) waits until $Name is ready" }
        if (-not (Test-Waiting)) { Stop-Waiting $script:cg_project $Name $true "is not ready after $($script:cg_timeout) s" }
    }
}

# Copies a file into a container that has not started, as an archive that carries its owner and mode; or writes the archive.
function Copy-Content([bool] $Emit, [string] $Name, [string] $Path, [string] $Mode, [string] $Uid, [string] $Gid, [string] $Content) {
    if ($Emit -and $Path -cne $script:cg_asked) { return }
    if ($script:cg_dry) {
        # A secret does not go to the terminal: the line asks this script for it.
        'pwsh ' + (Format-Command @($script:cg_self, 'archive', $Name, $Path)) + ' | docker ' + (Format-Command @('cp', '-', "${Name}:/"))
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
    if ($Emit) {
        $output = [Console]::OpenStandardOutput()
        $output.Write($archive.ToArray())
        $output.Flush()
        return
    }
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
    "$($script:cg_project) running" -ceq (Get-Docker @('container', 'inspect', '--format', '{{index .Config.Labels "com.docker.compose.project"}} {{.State.Status}}', $Name))
}

function Remove-Container([string] $Name) {
    $found = Get-Docker @('container', 'inspect', '--format', '{{index .Config.Labels "com.docker.compose.project"}} {{index .Config.Labels "composegen.anonymous-volumes"}}', $Name)
    if ($null -eq $found) { return }
    $owner, $given = $found.Split(' ')
    if ($owner -cne $script:cg_project) { return }
    Invoke-Docker @('stop', $Name)
    # -v removes anonymous volumes only: nothing could ever mount them again.
    Invoke-Docker @('rm', '-v', $Name)
    Assert-Docker "$Name could not be removed"
    foreach ($volume in $given) {
        if ($volume -eq '') { continue }
        if ($script:cg_dry) { Invoke-Docker @('volume', 'rm', $volume) } else { $null = Get-Docker @('volume', 'rm', $volume) }
    }
    Write-Progressed "$Name removed"
}

# Finds the containers of services that the definition no longer has.
function Find-Orphans([object[]] $Services) {
    $found = Get-Docker @('ps', '--all', '--filter', "label=com.docker.compose.project=$($script:cg_project)", '--filter', 'label=com.docker.compose.oneoff=False', '--format', '{{.Names}} {{.Label "com.docker.compose.service"}}')
    if (-not $found) { return }
    foreach ($line in $found.Split("`n")) {
        $name, $service = $line.Split(' ', 2)
        if ($Services -ccontains $service) { continue }
        if ($script:cg_removes_orphans) { Remove-Container $name }
        else { Write-Warn "$name belongs to the service $service, which the definition no longer has; --remove-orphans removes it" }
    }
}

# The project that made a network or volume; null where there is none of that name.
function Get-Maker([string] $Kind, [string] $Name) {
    Get-Docker @($Kind, 'inspect', '--format', '{{index .Labels "com.docker.compose.project"}}', $Name)
}

# Whether 'down --volumes' may remove a volume.
function Test-Removable([string] $Name) {
    $maker = Get-Maker 'volume' $Name
    if ($null -eq $maker) { return $false }
    if ($maker -ceq $script:cg_project) { return $true }
    if ($script:cg_volumes) { Write-Warn "volume $Name was not made by $($script:cg_project) and stays" }
    $false
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
    $maker = Get-Maker 'network' $Name
    if ($null -eq $maker) { return }
    if ($maker -cne $script:cg_project) {
        Write-Warn "network $Name was not made by $($script:cg_project) and stays"
        return
    }
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
    $sizes = "$(Get-Docker @('system', 'df', '--verbose', '--format', '{{range .Volumes}}{{println .Name .Size}}{{end}}'))".Split("`n")
    foreach ($name in $Names) {
        $size = $sizes | Where-Object { $_.StartsWith("$name ", [StringComparison]::Ordinal) } | ForEach-Object { '  ' + $_.Substring($name.Length + 1) }
        [Console]::Out.WriteLine("  $name$size")
    }
    if ([Console]::IsInputRedirected) { Stop-Run 'there is no terminal to ask on; --yes says that you are sure' }
    $answer = Read-Host "Type the project's name, $($script:cg_project), to go on"
    if ($answer -cne $script:cg_project) { Stop-Run 'nothing was removed' }
}

# Lists the containers, and which of these are not there.
function Show-Status([object[]] $Names) {
    docker ps --all --filter "label=com.docker.compose.project=$($script:cg_project)" --format 'table {{.Names}}\t{{.Image}}\t{{.Status}}\t{{.Ports}}'
    foreach ($name in $Names) {
        if ($null -eq (Get-Docker @('container', 'inspect', $name))) { "$name is not there" }
    }
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
        $script:cg_jobs = @(foreach ($name in $Names) { Start-ThreadJob -ThrottleLimit $Names.Count -ScriptBlock $show -ArgumentList $name, $true })
        Receive-Job -Job $script:cg_jobs -Wait
    }
    else {
        foreach ($name in $Names) { & $show $name $false }
    }
}

# Runs a command in the first container of a service, with a terminal where there is one.
function Invoke-InContainer([object[]] $Words) {
    if ($Words.Count -lt 2) { Stop-Run 'exec needs a service and a command' }
    $name = @(Get-Containers $Words[0])[0]
    $terminal = @(if (-not [Console]::IsInputRedirected -and -not [Console]::IsOutputRedirected) { '--tty' })
    $rest = @($Words[1..($Words.Count - 1)])
    docker exec --interactive @terminal $name @rest
    $script:cg_exit = $LASTEXITCODE
}

function Resume-Containers {
    foreach ($name in $script:cg_resume) {
        $null = Get-Docker @($(if ($script:cg_halts -eq 'pause') { 'unpause' } else { 'start' }), $name)
    }
    $script:cg_resume = @()
}

# Stops or pauses the containers that use volumes, as asked.
function Suspend-Containers([object[]] $Volumes, [string] $Advice) {
    foreach ($volume in $Volumes) {
        $found = Get-Docker @('ps', '--filter', "volume=$volume", '--filter', 'status=running', '--format', '{{.Names}}')
        foreach ($name in "$found".Split("`n", [StringSplitOptions]::RemoveEmptyEntries)) {
            if ($script:cg_halts -eq 'live' -or $script:cg_resume -ccontains $name) { continue }
            if ($script:cg_halts -eq '') { Stop-Run "volume $volume is in use by $name; $Advice" }
            if (-not "$(Get-Identity $name)".StartsWith("$($script:cg_project) ", [StringComparison]::Ordinal)) {
                Stop-Run "volume $volume is in use by $name, which is not part of $($script:cg_project); stop it first"
            }
            $script:cg_resume = @($name) + $script:cg_resume
            Invoke-Docker @($script:cg_halts, $name)
            Assert-Docker "$name could not be halted"
        }
    }
}

# Runs the helper with a volume and a directory mounted. Docker itself writes and reads the file, so that no pipe of a shell can change it.
function Invoke-Helper([string] $Volume, [string] $Access, [string] $Directory, [string] $ReadOnly, [object[]] $Words, [string] $Failed) {
    $script:cg_helper = "$($script:cg_project)-helper-$PID"
    $line = @('run', '--rm', '--name', $script:cg_helper, '--label', "composegen.helper=$($script:cg_project)", '--network', 'none', '--user', '0:0', '--entrypoint', 'sh',
        '--volume', "${Volume}:/volume:$Access", '--mount', "type=bind,`"source=$(ConvertTo-CsvField $Directory)`",target=/backup$ReadOnly",
        $script:cg_helper_image, '-c', $script:cg_helper_script, 'helper') + $Words
    docker @line
    $script:cg_succeeded = $LASTEXITCODE -eq 0
    $script:cg_helper = ''
    Assert-Docker $Failed
}

# The name of a volume that the definition has, from its name or its key.
function Find-Volume([string] $Word) {
    $volumes = Get-Volumes
    foreach ($name in $volumes.Keys) { if ($name -ceq $Word -or $volumes[$name].Key -ceq $Word) { return $name } }
    Stop-Run "there is no volume $Word in the definition"
}

function Backup-Volumes([object[]] $Words) {
    $all = Get-Volumes
    if ($all.Count -eq 0) { Stop-Run 'the definition has no named volume' }
    $names = @(if ($Words.Count -eq 0) { foreach ($name in $all.Keys) { if (-not $all[$name].External) { $name } } } else { foreach ($word in $Words) { Find-Volume $word } })
    if ($names.Count -eq 0) { Stop-Run 'all volumes are external; name those that are to be saved' }
    foreach ($name in $names) { if ($null -eq (Get-Docker @('volume', 'inspect', $name))) { Stop-Run "there is no volume $name yet" } }
    $directory = [IO.Path]::GetFullPath($script:cg_output, $script:cg_called)
    [void] [IO.Directory]::CreateDirectory($directory)
    $time = [DateTime]::UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", [Globalization.CultureInfo]::InvariantCulture)
    Suspend-Containers $names 'add --stop or --pause, or --live to copy it while it changes'
    foreach ($name in $names) {
        $file = "$name.$time.tar.gz"
        $path = [IO.Path]::Combine($directory, $file)
        if ([IO.File]::Exists($path)) { Stop-Run "$path is there already" }
        $script:cg_part = [IO.Path]::Combine($directory, ".$file.part")
        Invoke-Helper $name 'ro' $directory '' @('backup', $file) "volume $name could not be saved"
        $script:cg_part = ''
        "volume $name saved as $path"
    }
}

function Restore-Volume([object[]] $Words) {
    if ($Words.Count -eq 0) { Stop-Run 'restore needs a file' }
    $path = [IO.Path]::GetFullPath($Words[0], $script:cg_called)
    if (-not [IO.File]::Exists($path)) { Stop-Run "the file $($Words[0]) is missing" }
    $file = [IO.Path]::GetFileName($path)
    if ($Words.Count -gt 1) { $name = Find-Volume $Words[1] }
    elseif ($file -cmatch '^(.+)\.[^.]+\.tar\.gz\z') { $name = Find-Volume $Matches[1] }
    else { Stop-Run "the name of $file does not tell the volume; name it behind the file" }
    if (-not [IO.File]::Exists("$path.sha256")) { Stop-Run "there is no $path.sha256 beside the file; if you trust the file, write its SHA-256 checksum there" }
    $volume = (Get-Volumes)[$name]
    if ($volume.External) { Assert-External 'volume' $name } else { New-Volume $name $volume.Arguments }
    Suspend-Containers @($name) 'add --stop to stop it meanwhile'
    Invoke-Helper $name 'rw' ([IO.Path]::GetDirectoryName($path)) ',readonly' @('restore', $file, $script:cg_replace) "volume $name was not restored"
    "volume $name restored from $path"
}

function Show-Help {
    @'
docker-run.ps1 does with docker alone what compose.yaml does with docker compose.

  up [--profile NAME]... [--build]          create and start what is missing or has changed
     [--no-start]                           and start nothing
     [--wait] [--timeout SECONDS]           and wait until it is ready; no wait lasts longer than the time-out
  down [--volumes [--yes]]                  remove containers and networks; volumes only if asked to
  status                                    list the containers and their health
  logs [SERVICE] [-f]                       show what they wrote
  exec SERVICE COMMAND...                   run a command in the first container of a service
  backup [VOLUME]... [--output DIRECTORY]   save volumes as VOLUME.TIME.tar.gz with a checksum
     [--stop | --pause | --live]            what to do with containers that use them
  restore FILE [VOLUME] [--stop]            bring a volume back from such a file
     [--replace]                            in the place of what is in the volume now
  help                                      show this

--remove-orphans lets up and down remove containers of services that the definition no longer has.
--dry-run prints the commands of up and down that would change something.
A protected volume is never removed.
'@
}

function Set-Option([string] $Name, [string] $Value) {
    switch ($Name) {
        '--profile' { $script:cg_profiles += $Value }
        '--output' { $script:cg_output = $Value }
        '--timeout' {
            if ($Value -cnotmatch '^[0-9]+\z') { Stop-Run "--timeout needs whole seconds, not $Value" }
            $script:cg_timeout = [long] $Value
        }
    }
}

function Read-Arguments([object[]] $Words) {
    $script:cg_command = ''
    $script:cg_operands = @()
    $script:cg_dry = $script:cg_yes = $script:cg_volumes = $script:cg_follow = $script:cg_build = $script:cg_wait = $script:cg_removes_orphans = $false
    $script:cg_starts = $true
    $script:cg_profiles = @()
    $script:cg_renewed = @()
    $script:cg_formers = @()
    $script:cg_timeout = $null
    $script:cg_halts = ''
    $script:cg_replace = 'keep'
    $script:cg_output = '.'
    for ($at = 0; $at -lt $Words.Count; $at++) {
        $word = [string] $Words[$at]
        # What follows the service of exec is its command, whatever it looks like.
        if ($script:cg_command -ceq 'exec' -and $script:cg_operands.Count -gt 0) {
            $script:cg_operands += $word
            continue
        }
        switch -CaseSensitive -Regex ($word) {
            '^--dry-run$' { $script:cg_dry = $true; break }
            '^(--yes|-y)$' { $script:cg_yes = $true; break }
            '^(--volumes|-v)$' { $script:cg_volumes = $true; break }
            '^(--follow|-f)$' { $script:cg_follow = $true; break }
            '^--build$' { $script:cg_build = $true; break }
            '^--wait$' { $script:cg_wait = $true; break }
            '^--no-start$' { $script:cg_starts = $false; break }
            '^--remove-orphans$' { $script:cg_removes_orphans = $true; break }
            '^--(stop|pause|live)$' { $script:cg_halts = $word.Substring(2); break }
            '^--replace$' { $script:cg_replace = 'replace'; break }
            '^--(profile|timeout|output)$' {
                $at++
                if ($at -ge $Words.Count) { Stop-Run "$word needs a value" }
                Set-Option $word ([string] $Words[$at])
                break
            }
            '^--(profile|timeout|output)=' {
                $name, $value = $word.Split('=', 2)
                Set-Option $name $value
                break
            }
            '^(--help|-h)$' { $script:cg_command = 'help'; break }
            '^-' { Stop-Run "unknown option $word; see 'help'" }
            default {
                if ($script:cg_command -eq '') { $script:cg_command = $word } else { $script:cg_operands += $word }
            }
        }
    }
    $most = switch -CaseSensitive ($script:cg_command) {
        '' { 0 }
        'help' { 0 }
        'up' { 0 }
        'down' { 0 }
        'status' { 0 }
        'logs' { 1 }
        'restore' { 2 }
        'archive' { 2 }
        'exec' { [int]::MaxValue }
        'backup' { [int]::MaxValue }
        default { Stop-Run "unknown command $($script:cg_command); see 'help'" }
    }
    if ($script:cg_operands.Count -gt $most) { Stop-Run "$($script:cg_command) has too many arguments; see 'help'" }
    if ($script:cg_command -ceq 'archive' -and $script:cg_operands.Count -ne 2) { Stop-Run 'archive needs a container and a path' }
    if ($script:cg_dry -and @('up', 'down') -cnotcontains $script:cg_command) { Stop-Run '--dry-run is for up and down' }
    $script:cg_strict = $script:cg_command -eq 'up'
}
