import { createRoot } from 'react-dom/client'
import { AppWindow } from './app/app-window.tsx'
import { PrintView } from './app/print-view.tsx'
import { printJobOf } from './app/print-job.ts'
import './app/theme.css'

const root = document.getElementById('root')
const job = printJobOf(window.location.hash)
if (root) createRoot(root).render(job === null ? <AppWindow /> : <PrintView job={job} />)
