import { AboutSection } from './about-section.tsx'
import { TeamSection } from './team-section.tsx'
import { VerifySection } from './verify-section.tsx'

/** The data file: what and where it is, whether it is sound, and the team as a file. */
export const DataPanel = () => (
  <div className="settings-data">
    <AboutSection />
    <VerifySection />
    <TeamSection />
  </div>
)
